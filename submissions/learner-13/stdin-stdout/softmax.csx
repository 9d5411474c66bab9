int t = int.Parse(Console.ReadLine()!);
for (int i = 0; i < t; i++)
{
    string[] words = Console.ReadLine()!.Split(' ');
    double[] scores = new double[int.Parse(words[0])];
    for (int j = 0; j < scores.Length; j++)
        scores[j] = double.Parse(words[j + 1]);

    double max = scores.Max();
    double sum = scores.Sum(s => Math.Exp(s - max));
    Console.WriteLine(string.Join(" ", scores.Select(s => Math.Exp(s - max) / sum)));
}
