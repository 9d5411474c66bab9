using System.Globalization;

namespace Scores;

public sealed class ScoreList
{
    private readonly double[] scores;

    private ScoreList(double[] scores) => this.scores = scores;

    public static ScoreList Parse(string line) =>
        new(line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToArray());

    public IEnumerable<double> Probabilities()
    {
        double top = scores.Max();
        double sum = scores.Sum(s => Math.Exp(s - top));
        return scores.Select(s => Math.Exp(s - top) / sum);
    }
}
