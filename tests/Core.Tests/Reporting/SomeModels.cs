using System.Collections.Immutable;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>Reports of checks that judge models.</summary>
internal static class SomeModels
{
    /// <summary>Met and not, hidden columns, an overfitting training, a network, a confusion matrix, a hidden check.</summary>
    public static LearnerReport All() => SomeReport.Of("learner-23", [Predictions(), Trees(), Network()]);

    /// <summary>The given text wherever a model has text.</summary>
    public static ModelResult Hostile(string text) => new(
        [new(text, text, 0.5m, 0.1m, Demand.Above, 0.2m, new BaselineResult(text, 0.4m), false)], new ShapeResult(text, text, false),
        new CurvesResult(text, text, 2, text, [1, 2, 3], [3, 2, 1], [3, 1, 2]), new ConfusionResult(text, [text, text + "2"], [[1, 2], [3, 4]]),
        new NetworkResult(text, [new(text, text, 1, 2)], 1, 1, 2, 2));

    /// <summary>A training loss that falls to nothing, and a validation loss that rises again after iteration 4.</summary>
    public static CurvesResult Overfit(int iterations = 20) => new(
        "log loss", "overfit", 4,
        "validation loss is lowest at iteration 4 and 2.9 times that at the end: the model memorises; try fewer leaves, fewer trees (an earlier stop), or more rows in each leaf",
        [.. Enumerable.Range(1, iterations)],
        [.. Enumerable.Range(1, iterations).Select(i => Math.Round(0.6m / i, 4))],
        [.. Enumerable.Range(1, iterations).Select(i => Math.Round(0.5m + 0.004m * (i - 4) * (i - 4), 4))]);

    private static ChallengeResult Predictions() => SomeReport.Result("overfitting/generalise", Verdict.WrongAnswer, 4, 10, [
        new("it learns", Verdict.Accepted, 1, 1, false, "accuracy on `train` is 0.8441", "Predict(Table(\"train\"), Table(\"train\"))", Output: "")
        {
            Model = new ModelResult(
                [new("accuracy", "train", 0.8441m, null, Demand.AtLeast, 0.75m, null, true)],
                Confusion: new ConfusionResult("train", ["benign", "malignant"], [[190, 22], [31, 97]])),
        },
        new("it is right about new patients", Verdict.WrongAnswer, 0, 3, false,
            "accuracy on `test` is just below 0.87; at least 0.87 is needed", "Predict(Table(\"train\"), Table(\"patients\"))", null, "0.87", Output: "")
        {
            Model = new ModelResult([
                new("accuracy", "test", 0.87m, null, Demand.AtLeast, 0.87m, null, false),
                new("accuracy", "test", 0.87m, null, Demand.Above, 0.2m, new BaselineResult("always the most frequent label", 0.63m), true),
            ]),
        },
        new("it knows how sure it can be", Verdict.WrongAnswer, 0, 3, false, "log loss on `test` does not meet its bound", "Chance(Table(\"patients\"))", Output: "")
        { Model = new ModelResult([new("log loss", "test", null, null, Demand.AtMost, 0.42m, null, false)]) },
    ]);

    private static ChallengeResult Trees() => SomeReport.Result("overfitting/tame-the-trees", Verdict.WrongAnswer, 0, 10, [
        new("it knows rows that it has not seen", Verdict.WrongAnswer, 0, 2, false,
            "accuracy on `train` is better by 0.2087; at most 0.13 is allowed: the model remembers its training rows; the curves of the loss should show a good fit, and show overfitting",
            "Settings()", null, "0.7913", Output: "")
        {
            Model = new ModelResult(
                [
                    new("accuracy", "train", 1, 0),
                    new("accuracy", "validation", 0.7913m, 0.0318m, Demand.AtLeast, 0.77m, null, true),
                    new("accuracy", "validation", 0.2087m, 0.0318m, Demand.GapAtMost, 0.13m, null, false),
                ],
                new ShapeResult("good-fit", "overfit", false), Overfit(), new ConfusionResult("validation", ["B", "M"], [[601, 112], [127, 305]])),
        },
        SomeReport.Hidden("the gap, for five other seeds", Verdict.WrongAnswer, 1) with { Model = Hostile("seen") },
    ]);

    private static ChallengeResult Network() => SomeReport.Result("cnn-config/parameter-budget", Verdict.Accepted, 10, 10, [
        new("the layers fit", Verdict.Accepted, 1, 1, false, "the layers fit", "Digits()", Output: "")
        {
            Model = new ModelResult([], Network: new NetworkResult(
                "1 × 8 × 8",
                [
                    new("Conv(8, kernel: 3, padding: 1)", "8 × 8 × 8", 80, 4608), new("Relu()", "8 × 8 × 8", 0, 0), new("MaxPool(2)", "8 × 4 × 4", 0, 0),
                    new("Flatten()", "128", 0, 0), new("Dropout(0.25)", "128", 0, 0), new("Dense(10)", "10", 1290, 1280),
                ],
                1370, 1500, 5888, null)),
        },
    ]);
}
