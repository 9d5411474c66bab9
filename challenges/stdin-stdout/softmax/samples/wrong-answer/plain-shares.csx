int t = int.Parse(Console.ReadLine()!);
for (int i = 0; i < t; i++)
{
    string[] words = Console.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    double[] scores = words[1..].Select(double.Parse).ToArray();
    double sum = scores.Sum();
    for (int j = 0; j < scores.Length; j++)
        Console.Write($"{scores[j] / sum} ");
    Console.WriteLine();
}
