var words = Console.In.ReadToEnd().Split((char[])null, StringSplitOptions.RemoveEmptyEntries);
long sum = 0;
int active = 0, dead = 0, longest = 0;
for (int i = 1; i < words.Length; i++)
{
    int value = int.Parse(words[i]);
    if (value > 0)
    {
        sum += value;
        active++;
        dead = 0;
    }
    else
    {
        dead++;
        longest = Math.Max(longest, dead);
    }
    if (i % 100 == 0)
        Console.WriteLine($"debug: {i} of {words.Length} read, sum {sum}, active {active}, longest {longest}");
}
Console.WriteLine($"{sum} {active} {longest}");
