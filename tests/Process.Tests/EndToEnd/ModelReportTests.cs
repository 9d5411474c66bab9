using System.Text.Json;
using Process.Tests.Rules;

namespace Process.Tests.EndToEnd;

/// <summary>A challenge with <c>Metric</c>, <c>Training</c> and <c>Shapes</c>, graded by the whole command with its real workers.</summary>
public sealed class ModelReportTests : IDisposable
{
    private const string Overdone = "TreeTraining Trees() => new() { Trainer = Trainer.FastTree, Leaves = 10, MinimumRowsPerLeaf = 1, Trees = 12 };";

    private readonly Workspace _work = new();

    [Fact]
    public void EveryFormatHasWhatWasMeasuredAndTheStaffHaveAllOfIt()
    {
        ModelPack.Write(_work.Folder("challenges"), ModelPack.Checks);
        _work.Write("learner-01/p/hot.csx", ModelPack.With(Overdone));

        var run = GraderCli.Run("grade", _work["learner-01"], "--challenges", _work["challenges"], "--format", "json", "--out", _work["out"]);

        using var report = JsonDocument.Parse(run.Out);
        var checks = report.RootElement.GetProperty("results")[0].GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("name").GetString()!);
        AssertModels(checks);
        AssertFigures(_work.Read("out/learner-01/run.json"));
        string html = _work.Read("out/learner-01/report.html"), markdown = _work.Read("out/learner-01/report.md");
        Assert.Contains("<polyline class=\"validation\"", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Confusion on validation</caption>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Layers, from 1 × 8 × 8</caption>", html, StringComparison.Ordinal);
        Assert.Contains("| true label | taken for cold | taken for hot | found |", markdown, StringComparison.Ordinal);
        Assert.Contains("| Conv(4, kernel: 3) | 4 × 6 × 6 | 40 |", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("judge-error", run.Out, StringComparison.Ordinal);
    }

    /// <summary>A worker that can't start at all is no matter to who needs none; to who needs one, it is.</summary>
    [Fact]
    public void ABatchWithoutAModelDoesNotStartTheWorker()
    {
        string cli = Path.Combine(_work.Copy(Path.GetDirectoryName(Staged.Cli)!, "cli"), "grader.dll");
        _work.Write("cli/learning/Grader.Learning.dll", "no assembly");
        Lab.Write(_work);
        ModelPack.Write(_work["challenges"], ModelPack.Checks);
        _work.Write($"learner-01/{Lab.HandIn}", Lab.Honest);
        _work.Write("learner-02/p/hot.csx", ModelPack.Reference);

        string[] rest = ["--challenges", _work["challenges"], "--format", "json", "--no-cache"];
        var without = GraderCli.Run(["grade", _work["learner-01"], .. rest], null, cli: cli);
        var with = GraderCli.Run(["grade", _work["learner-02"], .. rest], null, cli: cli);

        Assert.True(without.ExitCode == 0, without.ToString());
        Assert.True(with.ExitCode == 3, with.ToString());
    }

    public void Dispose() => _work.Dispose();

    private static void AssertModels(Dictionary<string, JsonElement> checks)
    {
        Assert.False(checks["border"].TryGetProperty("model", out _));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (Model("accuracy").GetProperty("confusion").ValueKind, Metric("log loss").GetProperty("value").ValueKind));
        Assert.Equal("cold hot", string.Join(' ', Model("seen").GetProperty("confusion").GetProperty("labels").EnumerateArray()));
        Assert.Equal("at-least, above-baseline", string.Join(", ", Model("accuracy").GetProperty("metrics").EnumerateArray().Select(metric => metric.GetProperty("demand").GetString())));
        Assert.Equal("4 × 6 × 6", Model("layers").GetProperty("network").GetProperty("layers")[0].GetProperty("output").GetString());
        var curves = Model("trees").GetProperty("curves");
        Assert.Equal(12, curves.GetProperty("train").GetArrayLength());
        Assert.Equal(5 * 20, Model("trees").GetProperty("confusion").GetProperty("counts").EnumerateArray().Sum(row => row.EnumerateArray().Sum(count => count.GetInt32())));

        JsonElement Model(string check) => checks[check].GetProperty("model");
        JsonElement Metric(string check) => Assert.Single(Model(check).GetProperty("metrics").EnumerateArray());
    }

    private static void AssertFigures(string run)
    {
        using var record = JsonDocument.Parse(run);
        var figures = Assert.Single(record.RootElement.GetProperty("handIns").EnumerateArray()).GetProperty("figures").EnumerateArray()
            .Select(figure => (Check: figure.GetProperty("check").GetString(), Name: figure.GetProperty("name").GetString(), Value: figure.GetProperty("value").GetDouble())).ToList();
        string[] expected =
        [
            "accuracy: accuracy on test", "accuracy: accuracy of the baseline (always the most frequent label)", "accuracy: recall of hot on test", "accuracy: hot taken for cold on test",
            "log loss: log loss on test", "log loss: AUC on test", "cost: R² on test", "cost: R² on train", "seen: precision of cold on train",
            "trees: accuracy on validation, mean", "trees: accuracy on train, deviation", "trees: cold taken for hot on validation, mean", "trees: accuracy, gap", "trees: best iteration",
            "trees: loss on train, iteration 1", "trees: loss on validation, iteration 12",
        ];
        Assert.Superset(expected.ToHashSet(), figures.Select(figure => $"{figure.Check}: {figure.Name}").ToHashSet());
        Assert.Equal(figures.Count, figures.Select(figure => (figure.Check, figure.Name)).Distinct().Count());
        Assert.All(figures, figure => Assert.True(double.IsFinite(figure.Value)));
    }
}
