namespace Compiler.Tests;

public sealed class FastPathTests
{
    [Fact]
    public void ASubmissionOfTheReferencesFormRunsTheChecksAsTheyAre()
    {
        var chain = Some.Chain(Some.Script());
        var built = Some.Built(chain, "double[] Relu(double[] input) => input; int Depth() => 4; double Bias(Layer l) => 7; record Shape(int Rows, int Columns); Shape Size(Layer l) => new(9, 9); class Math { public static double Sqrt(double x) => 666; }");
        Assert.Null(built.Checks);
        Assert.Empty(built.Dropped);
        Assert.NotEmpty(built.Submission.Bytes);
    }
}
