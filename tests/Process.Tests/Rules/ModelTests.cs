using System.Globalization;
using Grader.Learning;
using Grader.Reporting;
using Process.Tests.Learning;
using Serilog.Core;

namespace Process.Tests.Rules;

/// <summary>Predictions and configurations, honest and not, from a checks script to a judged check.</summary>
public sealed class ModelTests
{
    private const string Memory = "static class Seen { public static string Rows = \"\"; }\n";

    [Fact]
    public void TakesWhatIsHonest()
    {
        var graded = ModelPack.Trial.GradeHandIn(ModelPack.Reference);
        Assert.All(graded.Result.Checks, check => Assert.True(check.Verdict == Verdict.Accepted, check.Name + ": " + check.Message));
        Assert.Matches("^accuracy on `test` is [01]\\.[0-9]{2}$", Of("accuracy", graded.Result).Message);
        Assert.Equal("log loss on `test` meets its bounds", Of("log loss", graded.Result).Message);
        Assert.Equal("accuracy on `train` is 1.0000", Of("seen", graded.Result).Message);
        Assert.Contains(graded.Figures, figure => figure is { Check: "log loss", Name: "log loss on test", Value: > 0 });
    }

    [Fact]
    public void CallsANaNOnHardRowsNoPrediction() => Wrong(
        "double[] Chance(Table train, Table test) => test.Numbers(\"x\").Select(x => Math.Abs(x - 0.5) < 0.1 ? double.NaN : x < 0.5 ? 0.0 : 1.0).ToArray();",
        "log loss", "a prediction is no probability; a prediction is one of the labels `cold`, `hot`, or the probability of `hot`, a number from 0 to 1");

    [Fact]
    public void CountsAConstantAnswerAsWhatItIs() => Matches(
        "string[] Predict(Table train, Table test) => test.Numbers(\"x\").Select(x => \"hot\").ToArray();",
        "accuracy", "^accuracy on `test` is 0\\.[3-6][0-9]; at least 0\\.9 is needed; accuracy on `test` does not beat the baseline \\(always the most frequent label\\) by 0\\.2$");

    [Fact]
    public void ClipsProbabilitiesSoThatOneClassCostsWhatItIsWorth() => Wrong(
        "double[] Chance(Table train, Table test) => test.Numbers(\"x\").Select(x => 1.0).ToArray();",
        "log loss", "log loss on `test` does not meet its bound");

    [Fact]
    public void WantsRowsOfProbabilitiesToSumToOne() => Wrong(
        "double[][] Chance(Table train, Table test) => test.Numbers(\"x\").Select(x => new double[] { 1, 1 }).ToArray();",
        "log loss", "a prediction does not sum to 1; a prediction is one of the labels `cold`, `hot`, or the probability of `hot`, a number from 0 to 1");

    [Fact]
    public void WantsProbabilitiesWhereTheyAreNeeded() => Wrong(
        "string[] Chance(Table train, Table test) => Predict(train, test);",
        "log loss", "log loss is taken of probabilities, and these are labels: return how sure your model is, not only what it says");

    [Fact]
    public void WantsOnePredictionForEachRow() => Wrong(
        "string[] Predict(Table train, Table test) => [\"hot\"];",
        "accuracy", "there is to be one prediction for each of the 60 rows, in their order");

    [Fact]
    public void NamesTheFirstBadPredictionWhereRowsAreNoSecret() => Wrong(
        "string[] Predict(Table train, Table test) => test.Numbers(\"x\").Select((x, i) => i == 7 ? \"warm\" : \"hot\").ToArray();",
        "seen", "the prediction for row 7 (counted from 0), \"warm\", is none of the labels; a prediction is one of the labels `cold`, `hot`, or the probability of `hot`, a number from 0 to 1");

    [Fact]
    public void IsNotFooledByWhoCarriesThePublicTable()
    {
        string carried = $"Dictionary<double, string> known = \"\"\"\n{ModelPack.Pool}\"\"\".Split('\\n').Select(row => row.Split(',')).ToDictionary(row => double.Parse(row[0]), row => row[1]);\n";
        var check = Of("accuracy", ModelPack.Trial.Grade(carried + ModelPack.With(
            "string[] Predict(Table train, Table test) => test.Numbers(\"x\").Select(x => known.GetValueOrDefault(x, \"cold\")).ToArray();")));
        Assert.Equal(Verdict.WrongAnswer, check.Verdict);
    }

    [Fact]
    public void CatchesWhoKnowsItsTrainingRowsOnly() => Matches(
        "double[] Cost(Table both) { double[] train = Checks.Table(\"both\").Numbers(\"x\"); return both.Numbers(\"x\").Select(x => Math.Round((x - 0.0125) / 0.025, 6) % 1 == 0 ? 3 * x + 1 : 3 * x + 1.22).ToArray(); }",
        "cost", "^R² on `train` is better by 0\\.0[6-9]; at most 0\\.05 is allowed: the model remembers its training rows$");

    [Fact]
    public void ShowsNothingThatAProcessSaysOfSecretRows()
    {
        var result = ModelPack.Trial.Grade(ModelPack.With(
            "string[] Predict(Table train, Table test) { Console.WriteLine(test.Numbers(\"x\")[0]); throw new Exception(\"first row \" + test.Numbers(\"x\")[0]); }"));
        var check = Of("accuracy", result);
        Assert.Equal(Verdict.RunTimeError, check.Verdict);
        Assert.StartsWith("your code threw an exception or ended; more is not shown", check.Message);
        Assert.Equal((null, null, "", null), (check.Expected, check.Actual, check.Output, check.Line));
    }

    /// <summary>It is asked after all others, wherever it stands: what it keeps, no shown check can tell.</summary>
    [Fact]
    public void AsksAboutSecretRowsLast()
    {
        var result = ModelPack.Trial.Grade(Memory + ModelPack.With("string[] Predict(Table train, Table test) { if (!test.Has(\"label\")) Seen.Rows += test.Numbers(\"x\")[0]; return test.Numbers(\"x\").Select(x => x < 0.5 ? \"cold\" : \"hot\").ToArray(); }")
            .Replace("int After() => 0;", "int After() { Console.WriteLine(\"seen: \" + Seen.Rows); return 1; }", StringComparison.Ordinal));
        Assert.Equal("seen: \n", Of("after", result).Output);
    }

    [Theory]
    [InlineData("pool")]
    [InlineData("both")]
    [InlineData("secret/pool")]
    public void GivesACheckNoOtherTable(string name) => Matches(
        $"double Border(Table train) => Checks.Table(\"{name}\").Rows;",
        "border", "^ArgumentException at trial.csx, line 1: there is no table");

    [Fact]
    public void KeepsHiddenColumnsOutOfTheProcess()
    {
        var result = ModelPack.Trial.Grade(ModelPack.With("string[] Predict(Table train, Table test) => test.Text(\"label\");"));
        Assert.Equal(Verdict.RunTimeError, Of("accuracy", result).Verdict);
        Assert.Equal(Verdict.Accepted, Of("seen", result).Verdict);
    }

    [Fact]
    public void TellsOverfittingFromLearning() => Matches(
        "TreeTraining Trees() => new() { Leaves = 31 };",
        "trees", "^accuracy on `train` is better by 0\\.1970; at most 0\\.1 is allowed: the model remembers its training rows; the curves of the loss should show a good fit, and show overfitting$");

    [Fact]
    public void TellsAllThatIsWrongWithAConfigurationAtOnce() => Wrong(
        "TreeTraining Trees() => new() { Trees = 0, Leaves = 1, LearningRate = double.NaN };",
        "trees", "Trees must be between 1 and 1000; it is 0; Leaves must be between 2 and 500; it is 1; LearningRate must be above 0 and at most 1; it is NaN");

    [Fact]
    public void HoldsAgainstAConfigurationWhatItDoesToTheWorker()
    {
        var check = Of("trees", ModelPack.Trial.Grade(ModelPack.With("Network Trees() => new(new Dense(2));")));
        Assert.Equal((Verdict.TimeLimitExceeded, PlainLearning.LearnerReads), (check.Verdict, check.Message));
    }

    [Fact]
    public void ExplainsLayersThatDoNotFit() => Wrong(
        "Network Layers() => new(new Conv(16, kernel: 5), new MaxPool(8), new Flatten(), new Dense(10));",
        "layers", "after `Conv(16, kernel: 5)` the image is 4 × 4; `MaxPool(8)` does not fit");

    [Fact]
    public void HoldsANetworkToItsBudget() => Matches(
        "Network Layers() => new(new Flatten(), new Dense(64), new Relu(), new Dense(9));",
        "layers", "^10 numbers in a row are to come out; what comes out is 9; the network has 4745 parameters; at most 1000 are allowed$");

    /// <summary>Our machine's fault, which no learner pays for; and no other check suffers.</summary>
    [Fact]
    public void WithoutLibgompATrainingWithLightGbmIsAJudgeErrorThatNamesIt()
    {
        using var machine = new WithoutLibgomp();
        using var pool = new LearningPool(machine.Worker, 1, Logger.None);
        var result = ModelPack.Trial.GradeHandIn(ModelPack.With("TreeTraining Trees() => new() { Trainer = Trainer.LightGbm };"), learning: pool).Result;
        var trees = Of("trees", result);
        Assert.Equal((Verdict.JudgeError, Verdict.JudgeError, null), (trees.Verdict, result.Verdict, result.Score));
        Assert.Contains("install libgomp1", trees.Message, StringComparison.Ordinal);
        Assert.All(result.Checks.Where(check => check != trees), check => Assert.Equal(Verdict.Accepted, check.Verdict));
        Assert.Equal(Verdict.WrongAnswer, Of("trees", ModelPack.Trial.GradeHandIn(
            ModelPack.With("TreeTraining Trees() => new() { Trainer = Trainer.FastTree, Leaves = 20, MinimumRowsPerLeaf = 1 };"), learning: pool).Result).Verdict);
    }

    /// <summary>Rule 35: of secret rows the staff have all figures, to all their digits; a learner's report has two decimals, or none.</summary>
    [Fact]
    public void FiguresOfSecretRowsAreTheStaffs()
    {
        using var pool = new LearningPool(Staged.Learning, 1, Logger.None);
        var graded = ModelPack.Trial.GradeHandIn(ModelPack.Reference
            .Replace("x >= Border(train)", "x >= Border(train) != Math.Sin(97 * x) > 0.7", StringComparison.Ordinal)
            .Replace("3 * x + 1", "3 * x + 1 + 0.3 * Math.Sin(97 * x)", StringComparison.Ordinal), learning: pool);
        var secret = graded.Figures.Where(figure => figure.Check is "accuracy" or "log loss" or "cost").ToList();
        Assert.Superset(
            new HashSet<string> { "accuracy on test", "recall of hot on test", "F1 of cold on test", "hot taken for cold on test", "log loss on test", "AUC on test", "R² on test", "R² on train", "RMSE on test" },
            secret.Select(figure => figure.Name).ToHashSet());

        // Of rows that are no secret, everything is told.
        var result = graded.Result with { Checks = [.. graded.Result.Checks.Where(check => secret.Any(figure => figure.Check == check.Name))] };
        var report = new LearnerReport("learner-01", result.Score, result.MaxScore, [result], []);
        string[] shown = [JsonReport.Render(report), MarkdownReport.Render(report), HtmlReport.Render(report, ReportSources.None), TextReport.Render(report, verbose: true)];
        var digits = secret.Where(figure => Math.Round(figure.Value, 2) != figure.Value).Select(figure => figure.Value.ToString("F3", CultureInfo.InvariantCulture)).ToList();
        Assert.True(digits.Count > 5, "the figures are too round to be recognised");
        Assert.All(shown, text => Assert.DoesNotContain(digits, text.Contains));
        Assert.All(shown, text => Assert.DoesNotMatch("AUC|[Rr]ecall|F1|taken for", text));
    }

    /// <summary>ML.NET in its own process: what is honest is taken, a baseline is beaten, and a NaN is still no prediction.</summary>
    [Fact]
    public void IsMeasuredByTheWorker()
    {
        using var pool = new LearningPool(Staged.Learning, 1, Logger.None);
        string nan = ModelPack.With("double[] Chance(Table train, Table test) => test.Numbers(\"x\").Select(x => double.NaN).ToArray();");
        var result = ModelPack.Trial.GradeHandIn(nan, learning: pool).Result;
        Assert.Equal(
            [Verdict.Accepted, Verdict.WrongAnswer, Verdict.Accepted, Verdict.Accepted],
            from name in (string[])["accuracy", "log loss", "cost", "seen"] select Of(name, result).Verdict);
        Assert.NotEqual(Verdict.JudgeError, Of("trees", result).Verdict);
        Assert.Equal(Verdict.Accepted, Of("log loss", ModelPack.Trial.GradeHandIn(ModelPack.Reference, learning: pool).Result).Verdict);
    }

    [Fact]
    public void AsksForNoMetricWhereThereIsNone()
    {
        var learning = new PlainLearning();
        var trial = Trial.Of(Trial.Code("int One() => 1;", "Check(\"one\", () => One());"));
        Assert.Equal(Verdict.Accepted, trial.GradeHandIn("int One() => 1;", learning: learning).Result.Verdict);
        Assert.Equal(0, learning.Asked);
    }

    private static void Wrong(string function, string check, string message)
    {
        var result = Of(check, ModelPack.Trial.Grade(ModelPack.With(function)));
        Assert.Equal((Verdict.WrongAnswer, message), (result.Verdict, result.Message));
    }

    private static void Matches(string function, string check, string pattern) =>
        Assert.Matches(pattern, Of(check, ModelPack.Trial.Grade(ModelPack.With(function))).Message);

    private static CheckResult Of(string name, ChallengeResult result) => Assert.Single(result.Checks, check => check.Name == name);
}
