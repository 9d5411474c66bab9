using System.Text;

namespace Process.Tests.EndToEnd;

/// <summary>
/// Honest learners among those who hang, crash, lie, flood and bomb: graded once, with everything on that may tell something,
/// for all tests that look at it.
/// </summary>
public sealed class HostileClass : IDisposable
{
    private static readonly (string Learner, string Source)[] Hostile =
    [
        // The first is refused before the compiler sees it, the second brings it down: a string of a gigabyte.
        ("bomb-interpolation", "string Say(string text) => " + Repeated("$\"{", 4_000) + "1" + Repeated("}\"", 4_000) + ";\n"),
        ("bomb-string", Lab.Honest + "const string s0 = \"0123456789\";" + string.Concat(Enumerable.Range(1, 26).Select(i => $"const string s{i} = s{i - 1} + s{i - 1};"))
            + "string Bomb() => s26;\n"),
        ("endless", Lab.Honest.Replace("a + b", "a == 2 ? Forever() : a + b", StringComparison.Ordinal) + "int Forever() { while (true) { } }\n"),
        ("exits", Lab.Honest.Replace("a + b", "a == 2 ? Leave() : a + b", StringComparison.Ordinal) + "int Leave() { Environment.Exit(0); return 5; }\n"),
        ("exits-at-once", Lab.Honest + "Environment.Exit(0);\n"),
        ("flood", Lab.Honest.Replace("a + b", "a == 2 ? Flood() : a + b", StringComparison.Ordinal)
            + "int Flood() { while (true) Console.WriteLine(\"flood, and more of it, and more of it, and more of it\"); }\n"),
        ("forger", """
            using System.Runtime.InteropServices;

            """ + Lab.Honest.Replace("a + b", "a == 2 ? Forge() : a + b", StringComparison.Ordinal) + """
            int Forge()
            {
                // "Check 0: accepted", as a submission might imagine it.
                byte[] frame = [9, 0, 0, 0, 18, 0, 0, 0, 0, 1, 0, 0, 0, 1];
                Libc.write(4, frame, frame.Length);
                return 5;
            }
            static class Libc
            {
                [DllImport("libc")] public static extern nint write(int descriptor, byte[] bytes, nint count);
            }

            """),
        ("leaks-by-crash", Leaking("Environment.FailFast(text);")),
        ("leaks-by-exception", Leaking("throw new InvalidOperationException($\"I was asked {text}\", new Exception(text));")),
        ("leaks-by-printing", Leaking("Console.WriteLine(text); Console.Error.WriteLine(text);")),
        ("leaks-by-result", Leaking("return $\"I was asked {text}\";")),
        // As it would look if a hidden input had got into a visible check: it stands in none of the learner's files.
        ("leaks-visibly", Lab.Honest.Replace("text.ToUpperInvariant()", "Show(text)", StringComparison.Ordinal)
            + "string Show(string text) { Console.WriteLine(\"It is \" + \"mark\" + \"er7c1f\"); return text.ToUpperInvariant(); }\n"),
    ];

    private readonly Workspace _work = new();

    public HostileClass()
    {
        string challenges = Lab.Write(_work);
        foreach (string learner in (string[])["honest-1", "honest-2", "zz-honest-3"])
        {
            foreach (string group in (string[])["class", "neighbours"])
                _work.Write($"{group}/{learner}/{Lab.HandIn}", $"// {learner}\n{Lab.Honest}");
        }
        foreach (var (learner, source) in Hostile)
            _work.Write($"class/{learner}/{Lab.HandIn}", source);
        foreach (var (learner, source) in Hostile.Where(hostile => hostile.Learner.StartsWith("leaks", StringComparison.Ordinal)))
            _work.Write($"leaks/{learner}/{Lab.HandIn}", source);

        string[] common = ["--challenges", challenges, "--format", "json", "--verbose"];
        Run = GraderCli.Run(["grade", _work["class"], .. common, "--out", _work["out"], "--log", _work["log"], "--jobs", "2"]);
        Neighbours = GraderCli.Run(["grade", _work["neighbours"], .. common, "--out", _work["out-neighbours"]]);
        LeaksAsText = GraderCli.Run("grade", _work["leaks"], "--challenges", challenges, "--verbose");
        Report = new ClassReport(Run.Out);
    }

    internal CliRun Run { get; }

    /// <summary>The honest ones alone.</summary>
    internal CliRun Neighbours { get; }

    /// <summary>Each learner in full, as text.</summary>
    internal CliRun LeaksAsText { get; }

    internal ClassReport Report { get; }

    internal string Log => _work.Read("log");

    /// <summary>The whole of what was written under --out, by path.</summary>
    /// <summary>All that was written, without what the staff keeps to itself.</summary>
    internal Dictionary<string, string> Files(string folder = "out") =>
        _work.Files(folder).Where(file => !file.StartsWith(".grader/", StringComparison.Ordinal)).ToDictionary(file => file, file => _work.Read(Path.Combine(folder, file)));

    public void Dispose()
    {
        Report.Dispose();
        _work.Dispose();
    }

    private static string Leaking(string how) => $$"""
        string Say(string text)
        {
            if (text != "hello")
            {
                {{how}}
            }
            return text.ToUpperInvariant();
        }
        int Add(int a, int b)
        {
            if (a >= 1000)
                Say(a.ToString());
            return a + b;
        }

        """;

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}

/// <summary>The tests that look at it.</summary>
[CollectionDefinition]
public sealed class HostileClassTests : ICollectionFixture<HostileClass>;
