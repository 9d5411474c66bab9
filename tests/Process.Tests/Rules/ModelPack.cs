using System.Globalization;
using Grader.Challenges;

namespace Process.Tests.Rules;

/// <summary>
/// A small pack in a folder of its own: <c>x</c> from 0 to 1, hot from a half on. Visible rows to learn from, secret ones, drawn
/// from a public table and moved, to be judged by.
/// </summary>
internal static class ModelPack
{
    public const string Reference = """
        double Border(Table train) => train.Numbers("x").Where((_, i) => train.Text("label")[i] == "hot").Min();
        string[] Predict(Table train, Table test) => test.Numbers("x").Select(x => x >= Border(train) ? "hot" : "cold").ToArray();
        double[] Chance(Table train, Table test) => test.Numbers("x").Select(x => 1 / (1 + Math.Exp(-20 * (x - 0.5)))).ToArray();
        double[] Cost(Table both) => both.Numbers("x").Select(x => 3 * x + 1).ToArray();
        int After() => 0;
        TreeTraining Trees() => new() { Leaves = 4 };
        Network Layers() => new(new Conv(4, kernel: 3), new Relu(), new MaxPool(2), new Flatten(), new Dense(10));
        """;

    public const string Checks = """
        Check("border", () => Border(Table("train")));
        Metric("accuracy", () => Predict(Table("train"), Table("test")), Accuracy("label"), atLeast: 0.9, above: Baseline.Majority, by: 0.2);
        Metric("log loss", () => Chance(Table("train"), Table("test")), LogLoss("label"), atMost: 0.4);
        Metric("cost", () => Cost(Table("both")), RSquared("cost"), atLeast: 0.9, gapAtMost: 0.05);
        Metric("seen", () => Predict(Table("train"), Table("train")), Accuracy("label"), atLeast: 0.95);
        Training("trees", () => Trees(), on: "train", Accuracy("label"), gapAtMost: 0.1, shape: Curve.GoodFit);
        Shapes("layers", () => Layers(), input: [8, 8], output: 10, parametersAtMost: 1000);
        Check("after", () => After());
        """;

    private static readonly Lazy<Trial> Shared = new(() => Trial.Of(Read()));

    public static Trial Trial => Shared.Value;

    /// <summary>The reference with one of its functions by another: the one that has the same name.</summary>
    public static string With(string function)
    {
        string name = function[..function.IndexOf('(', StringComparison.Ordinal)].Split(' ')[^1];
        return string.Join('\n', Reference.Split('\n').Select(line => line.Contains($" {name}(", StringComparison.Ordinal) && line.IndexOf($" {name}(", StringComparison.Ordinal) < 20 ? function : line));
    }

    public static Challenge Read(string checks = Checks)
    {
        string folder = Directory.CreateTempSubdirectory("grader-models-").FullName;
        try
        {
            Write(folder, checks);
            var catalog = ChallengeReader.Read(folder);
            Assert.Equal("", ProblemText.Render(catalog.Problems));
            return Assert.Single(Assert.Single(catalog.Packs).Challenges);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The public table, as a submission may carry it.</summary>
    public static string Pool => Rows(100, i => (i + 0.37) / 100);

    /// <summary>The pack <c>p</c> with the challenge <c>hot</c>.</summary>
    public static void Write(string folder, string checks)
    {
        void File(string path, string text)
        {
            string full = Path.Combine(folder, "p", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            System.IO.File.WriteAllText(full, text);
        }
        File("pack.yaml", "title: P\ntopic: t\nchallenges: [hot]\n");
        File("hot/challenge.yaml", """
            title: Hot or cold
            kind: code
            difficulty: beginner
            hide: { test: [label, cost], both: [label, cost] }
            tables:
              train: { label: label, labels: [cold, hot], positive: hot, splits: { train: 20, validation: 20 } }
              test: { label: label, labels: [cold, hot], positive: hot }
              both: { label: cost }
            """);
        File("hot/key.yaml", """
            data:
              test: { from: secret/pool.csv, rows: 60, jitter: 0.05, seed: 4815162342 }
              both: { from: secret/pool.csv, rows: 30, with: train, jitter: 0.05, seed: 108 }
            """);
        File("hot/statement.md", "Say what is hot.\n");
        File("hot/starter.csx", "int After() => 0;\n");
        File("hot/checks.csx", checks);
        File("hot/reference.csx", Reference);
        File("hot/data/train.csv", "x,label,cost\n" + Rows(40, i => (i + 0.5) / 40));
        File("hot/data/secret/pool.csv", "x,label,cost\n" + Pool);
    }

    private static string Rows(int count, Func<int, double> x) => string.Concat(Enumerable.Range(0, count).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{x(i):F4},{(x(i) >= 0.5 ? "hot" : "cold")},{3 * x(i) + 1:F4}\n")));
}
