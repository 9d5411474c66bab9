int n = int.Parse(Console.ReadLine());
long sum = 0;
int active = 0, dead = 0, longest = 0;
for (int i = 0; i < n; i++)
{
    int value = int.Parse(Console.ReadLine());
    if (value > 0)
    {
        sum += value;
        active++;
        dead = 0;
    }
    else if (++dead > longest)
        longest = dead;
}
Console.WriteLine($"{sum} {active} {longest}");
