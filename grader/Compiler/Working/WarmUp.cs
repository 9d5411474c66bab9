using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;

namespace Grader.Compiler.Working;

/// <summary>
/// Compiles a small challenge and a submission to it before the first request comes: most of the first compile's time is
/// Roslyn's own code being prepared, and that can be done while the host reads its files.
/// </summary>
internal static class WarmUp
{
    private const string Reference = "double[] F(double[] x) => x.Select(v => Math.Max(0, v)).ToArray(); record R(int A);";
    private const string Checks = """Check("f", () => F([1, -2])); Check("r", rng => new R(rng.Int(1, 2)), r => r.A);""";

    public static void Compile()
    {
        var sources = new ChallengeSources(
            CodeForm.Script, [], [], [new Source("reference.csx", Reference)], new Source("checks.csx", Checks), null);
        if (ChallengeCompiler.Compile(sources) is ChallengeOutcome.Built built)
            SubmissionCompiler.Compile(built.Chain, [new Source("f.csx", Reference)]);
    }
}
