using System.Globalization;

namespace Scores;

public static class Program
{
    public static void Main(string[] args)
    {
        int lists = int.Parse(Console.ReadLine()!);
        for (int i = 0; i < lists; i++)
        {
            var line = ScoreList.Parse(Console.ReadLine()!);
            Console.WriteLine(string.Join(' ', line.Probabilities().Select(p => p.ToString("E8", CultureInfo.InvariantCulture))));
        }
    }
}
