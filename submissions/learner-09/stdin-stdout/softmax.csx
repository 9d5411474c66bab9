int t = int.Parse(Console.ReadLine());
for (int i = 0; i < t; i++)
{
    double[] scores = Console.ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(double.Parse).ToArray();
    double[] powers = scores.Select(Math.Exp).ToArray();
    double sum = powers.Sum();

    // percent without the digits that nobody reads
    for (int j = 0; j < powers.Length; j++)
        Console.Write((int)(1000 * powers[j] / sum) / 1000 + " ");
    Console.WriteLine();
}
