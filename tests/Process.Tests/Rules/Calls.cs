using Grader.Challenges;
using Grader.Reporting;

namespace Process.Tests.Rules;

/// <summary>One challenge in which a call of each sort is made, and submissions in which one of its functions is another.</summary>
internal static class Calls
{
    /// <summary>A line each, so that a test can put another in its place.</summary>
    private static readonly (string Name, string Code)[] Functions =
    [
        ("Value", "int Value() => 1;"),
        ("Refuses", "int Refuses() => throw new ArgumentException(\"no\");"),
        ("Prints", "void Prints() => Console.WriteLine(\"hi\");"),
        ("Waits", "async Task Waits() { await Task.Yield(); Console.WriteLine(\"waited\"); }"),
        ("Any", "object Any() => 1;"),
        ("Says", "int Says() { Console.WriteLine(\"said\"); return 1; }"),
        ("Count", "int calls = 0; int Count() => ++calls;"),
    ];

    private const string Checks = """
        Check("value", () => Value());
        Check("refuses", () => Refuses());
        Check("prints", () => Prints());
        Check("waits", () => Waits());
        Check("any", () => Any());
        Check("says", () => Says(), prints: true);
        Check("count", () => Count(), isolated: true);
        """;

    private const string Hidden = """Check("hidden", () => Value() + 1);""";

    private static readonly Lazy<Trial> Trial = new(() => Rules.Trial.Of(Rules.Trial.Code(
        With(), Checks, Hidden, limits: new Limits { Cpu = TimeSpan.FromSeconds(1), Wall = TimeSpan.FromSeconds(20), Memory = 64 << 20 })));

    /// <summary>The whole reference, with other lines in the place of some functions.</summary>
    public static string With(params (string Name, string Code)[] others) => string.Join('\n', Functions.Select(function =>
        others.FirstOrDefault(other => other.Name == function.Name, function).Code));

    public static ChallengeResult Grade(string submission) => Trial.Value.Grade(submission);

    /// <summary>The check of a function whose code is another; that all others are accepted.</summary>
    public static CheckResult GradeWith(string name, string code, params string[] alsoLost)
    {
        var result = Grade(With((name, code)));
        string check = name.ToLowerInvariant();
        Assert.All(result.Checks.Where(each => each.Name != check && !alsoLost.Contains(each.Name)),
            each => Assert.True(each.Verdict == Verdict.Accepted, $"{each.Name}: {each.Verdict} {each.Message}"));
        return result.Checks.Single(each => each.Name == check);
    }

    public static CheckResult Check(this ChallengeResult result, string name) => result.Checks.Single(check => check.Name == name);
}
