long sum = 0;
int active = 0, run = 0, longest = 0;

foreach (int value in Numbers(Console.In).Skip(1))
{
    if (value > 0)
    {
        sum += value;
        active++;
        run = 0;
    }
    else
    {
        longest = Math.Max(longest, ++run);
    }
}

Console.WriteLine($"{sum} {active} {longest}");

// The numbers one by one, wherever the lines break. Only one line is held at a time.
IEnumerable<int> Numbers(TextReader reader)
{
    while (reader.ReadLine() is { } line)
        foreach (string token in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            yield return int.Parse(token);
}
