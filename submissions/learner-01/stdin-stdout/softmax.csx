using System.Globalization;

int t = int.Parse(Console.ReadLine()!);
for (int i = 0; i < t; i++)
{
    double[] scores = Console.ReadLine()!
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1)
        .Select(word => double.Parse(word, CultureInfo.InvariantCulture))
        .ToArray();

    double max = scores.Max();
    double[] e = scores.Select(s => Math.Exp(s - max)).ToArray();
    double sum = e.Sum();
    Console.WriteLine(string.Join(" ", e.Select(v => (v / sum).ToString("G17", CultureInfo.InvariantCulture))));
}
