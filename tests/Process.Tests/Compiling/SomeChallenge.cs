using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;

namespace Process.Tests.Compiling;

internal static class SomeChallenge
{
    public const string Reference = "double[] Relu(double[] x) => x.Select(v => Math.Max(0, v)).ToArray();\nint Depth() => 3;";

    /// <summary>Of CPU no more than usual; on the clock as long as it takes on a busy machine.</summary>
    public static readonly CompilerLimits Patient = new() { Wall = TimeSpan.FromHours(1) };

    public static Challenge Script(
        string reference = Reference, string checks = """Check("relu", () => Relu([1, -2]));""" + "\n" + """Check("depth", () => Depth());""",
        string? hidden = """Check("more", () => Relu([3, 4, -5]));""") =>
        new("pack/relu", "relu", "pack/relu", "ReLU", Difficulty.Beginner, "", null, [], Limits.Default, new ChallengeBody.Code(
            CodeForm.Script, [], [], [], [new SourceFile("reference.csx", reference)], new SourceFile("checks.csx", checks),
            hidden is null ? null : new SourceFile("hidden.csx", hidden)));

    public static ImmutableArray<SourceFile> Files(string text, string path = "relu.csx") => [new SourceFile(path, text)];
}
