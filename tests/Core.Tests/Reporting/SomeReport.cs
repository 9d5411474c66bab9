
namespace Grader.Reporting;

/// <summary>Reports as learners really get them.</summary>
internal static class SomeReport
{
    public static LearnerReport Wrong() => Of("learner-02", [Relu(), DenseLayer(), ReluStack(), ReluGradient(), WhyDepth(), PredictOutput()],
        new ReportNote("relu-stack/rellu.csx", "no such challenge; did you mean relu?"));

    public static LearnerReport Accepted() => Of("learner-01", [
        DenseLayer(),
        Result("relu-stack/relu", Verdict.Accepted, 10, 10, [Passed("one vector"), Passed("random vectors", 3), Hidden("at zero", Verdict.Accepted, 2)]),
    ]);

    public static LearnerReport CompileError() => Of("learner-03", [
        Result("relu-stack/relu", Verdict.CompileError, 0, 10, [
            NotCompiled("one vector", 2), NotCompiled("random vectors", 3), Hidden("at zero", Verdict.CompileError, 2),
        ]) with
        {
            Diagnostics = [
                new("CS0103", "error", "relu.csx", 4, 22, "The name 'lenght' does not exist in the current context"),
                new("CS1002", "error", "relu.csx", 5, 34, "; expected"),
            ],
        },
        Result("relu-stack/dense-layer", Verdict.Skipped, 0, 10, []),
    ]);

    public static LearnerReport OnlyHidden() => Of("learner-04", [
        Result("relu-stack/relu", Verdict.WrongAnswer, 8, 10, [
            Passed("one vector"), Passed("random vectors", 3), Hidden("at zero", Verdict.WrongAnswer, 1), Hidden("empty", Verdict.Accepted, 2),
        ]),
    ]);

    public static LearnerReport Nothing() => Of("learner-05", []);

    public static LearnerReport GradersFault() => Of("learner-06", [
        Result("relu-stack/relu", Verdict.JudgeError, null, 10, [Passed("one vector"), new("random vectors", Verdict.JudgeError, 0, 3, false, "the runner did not start")]),
        DenseLayer(),
    ]);

    /// <summary>The given text in every place that a learner can write into.</summary>
    public static LearnerReport Hostile(string? text = null)
    {
        var t = text ?? HostileText.All;
        return Of(t, [
            new("pack/" + t, Verdict.CompileError, 0, 1, new TriesResult([t, t], 1), [new(t, "error", t, 1, 3, t), new(t, "error", t, 2, 1, t)], [
                new(t, Verdict.WrongAnswer, 0, 1, false, t, t, t, t + "x", t, t, t, t, 2),
                new(t + "2", Verdict.RunTimeError, 0, 1, false, "a" + t, t, t, null, t, t, t, null, 2),
                new(t, Verdict.WrongAnswer, 0, 1, true),
                new(t + "3", Verdict.WrongAnswer, 0, 1, false, t) { Model = SomeModels.Hostile(t) },
                new(t, Verdict.Accepted, 1, 1, false, t) { Model = SomeModels.Hostile(t) },
            ], [t, t]),
            Result(t, Verdict.WrongAnswer, 0, 1, [new(t, Verdict.WrongAnswer, 0, 1, false, t, t, t + "y", t, t, t, t, t, 1)], t),
            Result("q", Verdict.Rejected, 0, 1, [], t),
        ], new ReportNote(t, t), new ReportNote(t, t));
    }

    /// <summary>The given text as the learner's files.</summary>
    public static ReportSources HostileSources(string? text = null)
    {
        var t = text ?? HostileText.All;
        var sources = new ReportSources();
        foreach (var challenge in new[] { "pack/" + t, t })
            sources.Add(challenge, [new(t, $"{t}\n{t}\n{t}")]);
        return sources;
    }

    public static LearnerReport[] Class() => [Accepted(), Wrong(), CompileError(), OnlyHidden(), Nothing(), GradersFault()];

    /// <summary>What <see cref="Wrong"/> and <see cref="CompileError"/> point into.</summary>
    public static ReportSources Sources()
    {
        var sources = new ReportSources();
        sources.Add("relu-stack/relu", [new("relu.csx", """
            double[] Relu(double[] x)
            {
            	var result = new double[x.Length];
            	for (var i = 0; i < lenght; i++)
            		result[i] = Math.Max(0.0, x[i])
            	return result;
            }
            """)]);
        return sources;
    }

    public static LearnerReport Of(string learner, ChallengeResult[] results, params ReportNote[] notes)
    {
        var (score, maxScore) = ReportScores.Total([.. results]);
        return new LearnerReport(learner, score, maxScore, [.. results], [.. notes]);
    }

    public static ChallengeResult Result(string challenge, Verdict verdict, decimal? score, decimal maxScore, CheckResult[] checks, params string[] notes) =>
        new(challenge, verdict, score, maxScore, null, [], [.. checks], [.. notes]);

    public static CheckResult Passed(string name, decimal weight = 1) => new(name, Verdict.Accepted, weight, weight, false, Output: "");

    public static CheckResult Hidden(string name, Verdict verdict, decimal weight) => new(name, verdict, verdict == Verdict.Accepted ? weight : 0, weight, true);

    private static CheckResult NotCompiled(string name, decimal weight) => new(name, Verdict.CompileError, 0, weight, false);

    private static ChallengeResult Relu() => Result("relu-stack/relu", Verdict.WrongAnswer, 2.5m, 10, [
        new("one vector", Verdict.WrongAnswer, 0, 2, false, "index 1: expected 0, got -2", "Relu([1, -2, 3])", "[1, 0, 3]", "[1, -2, 3]",
            "[1]", "within 1e-9", "x has 3 elements\nfirst: 1\n"),
        new("random vectors", Verdict.WrongAnswer, 0, 3, false, "case 2 of 50: index 57: expected 0, got -0.0123456789",
            "[" + Numbers(90) + "]", "[" + Numbers(57) + ", 0, " + Numbers(32) + "]", "[" + Numbers(57) + ", -0.0123456789, " + Numbers(32) + "]",
            "[57]", "within 1e-9", ""),
        new("null is refused", Verdict.RunTimeError, 0, 1, false, "threw NullReferenceException where ArgumentNullException is expected",
            "Relu(null!)", "throws ArgumentNullException", "throws NullReferenceException: Object reference not set to an instance of an object.",
            null, null, "", "relu.csx", 3),
        Passed("empty"),
        Hidden("at zero", Verdict.Accepted, 2),
        Hidden("keeps its argument", Verdict.WrongAnswer, 2),
    ], "Hint: What happens at exactly zero?");

    private static ChallengeResult DenseLayer() => Result("relu-stack/dense-layer", Verdict.Accepted, 10, 10, [
        new("identity", Verdict.Accepted, 1, 1, false, Input: "Dense(Identity(3), [0, 0, 0], [1, 2, 3])", Output: ""),
        Passed("two by three", 2), Hidden("random layers", Verdict.Accepted, 3),
    ]);

    private static ChallengeResult ReluStack() => Result("relu-stack/relu-stack", Verdict.CompileError, 5, 10, [
        Passed("one layer", 2),
        new("depth", Verdict.CompileError, 0, 1, false, "the checks call `int Depth()`; your code has no `Depth`"),
        new("depth of a deep stack", Verdict.CompileError, 0, 1, false, "the checks call `int Depth()`; your code has no `Depth`"),
        new("a thousand layers", Verdict.TimeLimitExceeded, 0, 3, false, "no answer within 2 s of processor time", "Forward(Stack(1000), [1, 2])",
            Output: ""),
    ]);

    private static ChallengeResult ReluGradient() => Result("relu-stack/relu-gradient", Verdict.Skipped, 0, 10, []);

    private static ChallengeResult WhyDepth() => Result("deep-learning-patterns/why-depth", Verdict.Accepted, 1, 1, [],
        "Early layers find simple features, deeper ones combine them.") with
    { Tries = new TriesResult(["B", "A"], 0) };

    private static ChallengeResult PredictOutput() => Result("deep-learning-patterns/predict-output", Verdict.WrongAnswer, 0, 1, [],
        "You chose B: that is what comes out if the second layer subtracts nothing from the last element.",
        "Hint: follow one number through both layers, pencil in hand.") with
    { Tries = new TriesResult(["B"], 1) };

    private static string Numbers(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => number * 0.25m));
}
