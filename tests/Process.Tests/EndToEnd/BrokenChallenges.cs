namespace Process.Tests.EndToEnd;

/// <summary>A pack in which every challenge is broken in its own way, each found out only by compiling and running it; graded once.</summary>
public sealed class BrokenChallenges : IDisposable
{
    private const string One = "int One() => 1;\n";
    private const string AsksOne = "Check(\"one\", () => One());\n";

    /// <summary>Challenge, reference, checks.</summary>
    private static readonly (string Name, string Reference, string Checks)[] Scripts =
    [
        ("calls-early", One, "int first = One();\nCheck(\"one\", () => first);\n"),
        ("checks-do-not-compile", One, AsksOne + "Check(\"two\", () => Two());\n"),
        ("counts", "int calls = 0;\nint One() => ++calls;\n", AsksOne + "Check(\"two\", () => One());\n"),
        ("delegate", One, "Check(\"one\", () => One());\nCheck(\"a function\", () => { Func<int> f = One; return (object)f; });\n"),
        ("does-not-compile", "int One() =>\n    two;\n", AsksOne),
        ("hangs", "int One() { while (true) { } }\n", "\n" + AsksOne),
        ("no-checks", One, "// None yet.\n"),
        ("nothing-to-compare", "void One() { }\n", AsksOne),
        ("random", "int One() => Random.Shared.Next();\n", "\n\n" + AsksOne),
        ("reference-throws", One + "throw new InvalidOperationException(\"not today\");\n", AsksOne),
        ("twice", One, AsksOne + "Check(\"one\", () => One() + 1);\n"),
        ("unfinished", "int One() => throw new NotImplementedException();\n", AsksOne),
    ];

    private readonly Workspace _work = new();

    public BrokenChallenges()
    {
        foreach (var (name, reference, checks) in Scripts)
        {
            Lab.Challenge(_work, name, reference, checks);
            _work.Write($"class/honest/lab/{name}.csx", One);
        }
        Predict("predict-none", "Console.WriteLine(3);\n");
        Predict("predict-throws", "Console.WriteLine(1);\nthrow new Exception(\"on line 2\");\n");
        string[] all = [.. Scripts.Select(script => script.Name), "predict-none", "predict-throws"];
        _work.Write("challenges/lab/pack.yaml", $"title: The laboratory\ntopic: testing\nchallenges: [{string.Join(", ", all)}]\n");
        _work.Write("class/honest/lab/answers.yaml", "predict-none: A\npredict-throws: A\n");
        Run = GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--no-cache");
    }

    internal CliRun Run { get; }

    public void Dispose() => _work.Dispose();

    private void Predict(string name, string program)
    {
        _work.Write($"challenges/lab/{name}/challenge.yaml", "title: Foresight\nkind: predict-output\ndifficulty: beginner\noptions: { A: \"1\", B: \"2\", C: \"4\" }\n");
        _work.Write($"challenges/lab/{name}/statement.md", "What does it print?\n");
        _work.Write($"challenges/lab/{name}/key.yaml", "explanation: Because.\n");
        _work.Write($"challenges/lab/{name}/program.csx", program);
    }
}
