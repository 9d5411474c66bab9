using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;

namespace Compiler.Tests;

/// <summary>A challenge in which all sorts of things are called, and ways to compile against it.</summary>
internal static class Some
{
    public const string Given = """
        record Layer(double[,] W, double[] B);
        double Norm(double[] v) => Math.Sqrt(v.Sum(x => x * x));
        """;

    public const string Reference = """
        double[] Relu(double[] x) => x.Select(v => Math.Max(0, v)).ToArray();
        int Depth() => 3;
        double Bias(Layer l) => l.B.Sum();
        record Shape(int Rows, int Columns);
        Shape Size(Layer l) => new(l.W.GetLength(0), l.W.GetLength(1));
        """;

    public const string Checks = """
        Layer Make() => new(new double[1, 2], [1, 2]);
        Check("one", () => Relu([1, -2, 3]));
        Check("depth", () => Depth());
        Check("bias", () => Bias(Make()));
        Check("size", () => Size(Make()).Rows);
        Check("made", rng => new Shape(1, 2), s => s.Columns);
        Check("norm", () => Norm(Relu([3, 4])));
        Check("math", () => Math.Sqrt(Depth()));
        """;

    public const string Hidden = """Check("hidden", () => Bias(Make()) + Norm(Relu([-1])));""";

    public static ChallengeSources Script(string reference = Reference, string checks = Checks, string? hidden = Hidden, string? given = Given, params ImmutableArray<string> usings) =>
        new(CodeForm.Script, usings, given is null ? [] : [new Source("given.csx", given)], [new Source("reference.csx", reference)],
            new Source("checks.csx", checks), hidden is null ? null : new Source("hidden.csx", hidden));

    public static ChallengeSources Library(string reference, string checks, string? hidden = null, string? given = null, params ImmutableArray<string> usings) =>
        new(CodeForm.Library, usings, given is null ? [] : [new Source("given/Given.cs", given)], [new Source("reference/Reference.cs", reference)],
            new Source("checks.csx", checks), hidden is null ? null : new Source("hidden.csx", hidden));

    private static readonly Dictionary<string, ChallengeChain> Chains = [];
    private static readonly ConditionalWeakTable<ChallengeChain, ChallengeImages> ImagesOf = [];

    /// <summary>Compiled once for all tests that ask for the same.</summary>
    public static ChallengeChain Chain(ChallengeSources sources)
    {
        string key = string.Join('\0', [sources.Form.ToString(), .. sources.Usings, .. sources.Given.Select(f => f.Text), .. sources.Reference.Select(f => f.Text), sources.Checks.Text, sources.Hidden?.Text]);
        return Chains.TryGetValue(key, out var known) ? known : Chains[key] = NewChain(sources);
    }

    public static ChallengeChain NewChain(ChallengeSources sources)
    {
        var built = Assert.IsType<ChallengeOutcome.Built>(ChallengeCompiler.Compile(sources) switch
        {
            ChallengeOutcome.Failed failed => throw new InvalidOperationException(string.Join('\n', failed.Errors)),
            var outcome => outcome,
        });
        ImagesOf.Add(built.Chain, built.Images);
        return built.Chain;
    }

    public static ChallengeImages Images(ChallengeChain chain) => ImagesOf.TryGetValue(chain, out var images) ? images : throw new InvalidOperationException();

    public static SubmissionOutcome Compile(ChallengeChain chain, string code) =>
        SubmissionCompiler.Compile(chain, [new Source(chain.Sources.Form == CodeForm.Script ? "relu.csx" : "Net.cs", code)]);

    public static SubmissionOutcome.Built Built(ChallengeChain chain, string code) =>
        Assert.IsType<SubmissionOutcome.Built>(Compile(chain, code) switch
        {
            SubmissionOutcome.Failed failed => throw new InvalidOperationException(string.Join('\n', failed.Errors)),
            var outcome => outcome,
        });
}
