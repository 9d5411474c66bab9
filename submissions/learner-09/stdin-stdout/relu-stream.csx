var numbers = Console.In.ReadToEnd().Split(new[] { ' ', '\n', '\r' }, StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray();
int sum = 0, active = 0, run = 0, longest = 0;
for (int i = 1; i < numbers.Length; i++)
{
    if (numbers[i] > 0)
    {
        sum += numbers[i];
        active++;
        run = 0;
    }
    else
    {
        run++;
        if (run > longest) longest = run;
    }
}
Console.WriteLine($"{sum} {active} {longest}");
