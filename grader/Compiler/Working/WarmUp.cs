using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;
using Grader.Compiler.Surface;

namespace Grader.Compiler.Working;

/// <summary>
/// Compiles a small submission before the first request comes: most of the first compile's time is Roslyn's own code being prepared, and that
/// can be done while the host reads its files. Only what every request needs, for a host that has its challenges in the cache asks for nothing else.
/// </summary>
internal static class WarmUp
{
    private const string Reference = "double[] F(double[] x) => x.Select(v => Math.Max(0, v)).ToArray(); record R(int A);";

    public static void Compile()
    {
        var sources = new ChallengeSources(CodeForm.Script, [], [], [new Source("reference.csx", Reference)], new Source("checks.csx", ""), null);
        var chain = KnownChallenge.Open(sources, new SubmissionFit(Exact: true, new NeededSurface([], [])));
        SubmissionCompiler.Compile(chain, [new Source("f.csx", Reference)]);
    }
}
