// %MEMORY_SECRET%: the grader has read this line, and nobody else may.
long total = 0;
while (Console.ReadLine() is { } line)
    total += long.Parse(line);
Console.WriteLine(total);
