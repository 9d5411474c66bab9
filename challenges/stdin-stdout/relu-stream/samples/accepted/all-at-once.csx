int[] values = Console.In.ReadToEnd()
    .Split((char[])null, StringSplitOptions.RemoveEmptyEntries)
    .Skip(1)
    .Select(int.Parse)
    .ToArray();

int longest = 0, run = 0;
foreach (int v in values)
{
    run = v > 0 ? 0 : run + 1;
    if (run > longest)
        longest = run;
}
Console.Write(values.Where(v => v > 0).Sum(v => (long)v));
Console.Write(' ');
Console.Write(values.Count(v => v > 0));
Console.Write(' ');
Console.Write(longest);
