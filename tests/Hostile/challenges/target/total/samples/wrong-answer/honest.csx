int total = 1;
while (Console.ReadLine() is { } line)
    total += int.Parse(line);
Console.WriteLine($"total: {total}");
