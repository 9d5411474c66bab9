using System.Text;
using Grader.Compiler.Challenges;
using Grader.Compiler.Publishing;

namespace Compiler.Tests;

/// <summary>What a learner edition has in place of a reference: enough to compile the visible checks, and none of what the reference does.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public async Task AScriptKeepsWhatItsChecksCall()
    {
        var sources = Some.Script(
            """
            using System.Numerics;
            using System.Text;
            // The trick is in Leak.
            const double Slope = 0.01;
            const string Secret = "wallaby";
            enum Mode { Plain = 7, Leaky = 9, Unseen }
            record Shape(int Rows, int Columns = 42) { public int Size => Rows * Columns; public int Unseen() => 5; }
            int _calls = 17;
            Func<double, double> leak = v => v * Slope;
            var (low, high) = (1.5, 2.5);
            double Leak(double v) => v > 0 ? v : Slope * v;
            double[] Relu(double[] x, Mode mode = Mode.Leaky) { _calls++; return x.Select(Leak).ToArray(); }
            async Task<Complex> Later(Vector<double> v) { await Task.Yield(); return new(v[0], 99); }
            IEnumerable<int> Count() { yield return 3; }
            T Most<T>(IEnumerable<T> all) where T : IComparable<T> => all.Max()!;
            """,
            """
            Check("relu", () => Relu([1, -2]));
            Check("mode", () => Relu([1], Mode.Plain));
            Check("constant", () => Slope);
            Check("variable", () => leak(3));
            Check("designated", () => high);
            Check("record", () => new Shape(3).Size);
            Check("later", () => Later(new Vector<double>(1)));
            Check("count", () => Count());
            Check("most", () => Most(Count()));
            """,
            hidden: """Check("hidden", () => Leak(-3));""");
        await Verify(Surface(sources), "txt");
    }

    [Fact]
    public async Task ALibraryKeepsItsTypesAndWhatACompilerAsksOfThem()
    {
        var sources = Some.Library(
            """
            using System.Text;

            namespace Nets
            {
                public interface ILayer { double[] Forward(double[] x); int Size { get; } }

                public abstract class Base(int seed)
                {
                    protected abstract double Weight(int i);
                    public virtual int Seed { get; init; } = seed + 1234;
                    private static readonly double[] Table = [1.25, 9.75];
                    public static double Lookup(int i) => Table[i];
                }

                public sealed class Dense : Base, ILayer, IDisposable
                {
                    private readonly double _secret = 0.125;
                    public Dense(int n) : base(n * 77) { Size = n; }
                    public int Size { get; }
                    public double this[int i] { get { return _secret * i; } }
                    public double[] Forward(double[] x) => [.. x.Select(v => v * _secret)];
                    protected override double Weight(int i) => i * 0.375;
                    public void Dispose() { }
                    public static bool operator ==(Dense a, Dense b) => a.Size == b.Size;
                    public static bool operator !=(Dense a, Dense b) => !(a == b);
                    public override bool Equals(object? other) => other is Dense d && d == this;
                    public override int GetHashCode() => 31;
                    public ref int Slot(int[] all) => ref all[0];
                }

                internal static class Unseen { public static int Nothing() => 1; }

                public record Point(int X);
                public sealed record Point3(int X, int Z) : Point(X * 3);
            }
            """,
            """
            using Nets;
            Check("forward", () => new Dense(2).Forward([1, 2]));
            Check("same", () => new Dense(2) == new Dense(3));
            Check("lookup", () => Base.Lookup(1));
            Check("seed", () => new Dense(2) { Seed = 3 }.Seed);
            Check("indexed", () => new Dense(2)[1]);
            Check("slot", () => new Dense(2).Slot(new int[1]));
            Check("point", () => new Point3(1, 2).Z);
            """);
        await Verify(Surface(sources), "txt");
    }

    [Fact]
    public void ItCompilesWithoutTheReferenceNetwork() => Assert.DoesNotContain("Networks", Surface(Some.Script(
        """
        using Grader.Networks;
        double[] Relu(double[] x) => new ActivationLayer(Shape.Flat(x.Length), ActivationFunction.Relu).Forward(x);
        """,
        """Check("relu", () => Relu([1, -2]));""", hidden: null)), StringComparison.Ordinal);

    [Fact]
    public void NothingReachedIsStillAFile() =>
        Assert.EndsWith("`grader publish`.\n\n", Surface(Some.Script("int One() => 1;", """Check("zero", () => 0);""", hidden: null)), StringComparison.Ordinal);

    private static string Surface(ChallengeSources sources)
    {
        var (files, outcome) = SurfaceWriter.Write(Some.NewChain(sources));
        if (outcome is ChallengeOutcome.Failed failed)
            Assert.Fail(string.Join('\n', failed.Errors) + string.Join('\n', files.Select(file => file.Text)));
        var text = new StringBuilder();
        foreach (var file in files)
            text.Append("--- ").Append(file.Path).Append('\n').Append(file.Text).Append('\n');
        return text.ToString();
    }
}
