using Grader.Challenges;
using Grader.Reporting;

namespace Process.Tests.Rules;

/// <summary>A reference that is built on the reference network: its bytes are sent to no process but those that run the reference.</summary>
public class NetworksTests
{
    private const string Reference = """
        using Grader.Networks;
        double[] Relu(double[] x) => [.. new ActivationLayer(Shape.Flat(x.Length), ActivationFunction.Relu).Forward(x)];
        """;

    private const string Checks = """Check("relu", () => Relu([1, -2, 3]));""";

    private static readonly Challenge Challenge = Trial.Code(Reference, Checks);

    [Fact]
    public void IsTheExpectation() =>
        Assert.Equal(Verdict.Accepted, Trial.Of(Challenge).Grade("double[] Relu(double[] x) => x.Select(v => Math.Max(0, v)).ToArray();").Verdict);

    [Fact]
    public void ProvesItself() => Assert.Contains(Trial.Prove(Challenge).Steps, step => step.What.StartsWith("the reference", StringComparison.Ordinal) && step.Holds);

    [Fact]
    public void ASubmissionFindsNothingOfItInItsProcess()
    {
        var result = Trial.Of(Challenge).Grade("""
            double[] Relu(double[] x) =>
                AppDomain.CurrentDomain.GetAssemblies().Any(a => a.GetName().Name == "Grader.Networks") ? throw new Exception("loaded")
                : File.Exists(Path.Combine(AppContext.BaseDirectory, "Grader.Networks.dll")) ? throw new Exception("readable")
                : x.Select(v => Math.Max(0, v)).ToArray();
            """);
        Assert.Equal(Verdict.Accepted, result.Verdict);
    }
}
