using System.Reflection;
using Grader.Judging;

namespace Process.Tests.Observations;

public sealed class ThrownWriterTests
{
    [Fact]
    public void TellsTypesFromTheThrownOneUpToException()
    {
        Thrown thrown = Thrown(new NoLayer("x"));
        Assert.Equal(["Process.Tests.Observations.NoLayer", "System.ArgumentException", "System.SystemException", "System.Exception"], thrown.Types);
        Assert.Equal("System.ArgumentException", thrown.NearestFrameworkType);
    }

    [Fact]
    public void TakesOffWrappersThatSayNothing()
    {
        var inner = new FormatException("inner");
        Exception[] wrapped = [new TargetInvocationException(inner), new AggregateException(inner), new TypeInitializationException("T", inner), new AggregateException(new TargetInvocationException(inner))];
        foreach (Exception exception in wrapped)
            Assert.Equal("System.FormatException", Thrown(exception).Types[0]);
        Assert.Equal("System.AggregateException", Thrown(new AggregateException(inner, inner)).Types[0]);
    }

    [Fact]
    public void HasNoMessageWhereItsGetterThrows() => Assert.Equal("", Thrown(new Rude()).Message);

    [Fact]
    public void CutsALongMessage() => Assert.Equal(2_001, Thrown(new FormatException(new string('x', 5_000))).Message.Length);

    [Fact]
    public void TellsTheFramesThatLieInTheChain()
    {
        CodeLocation innermost = Thrown(Catch(Fail)).Frames[0];
        Assert.Equal(ChainLink.Submission, innermost.Assembly);
        Assert.Equal(((Action)Fail).Method.MetadataToken, innermost.MethodToken);
    }

    [Fact]
    public void TellsAtMostSixtyFourFrames() => Assert.Equal(64, Thrown(Catch(() => Recurse(500))).Frames.Length);

    private static Thrown Thrown(Exception exception) => ((Outcome.Threw)Wired.ReadOutcome(Wired.Thrown(exception))).Exception;

    private static void Fail() => throw new FormatException("f");

    private static int Recurse(int depth) => depth == 0 ? throw new FormatException("f") : Recurse(depth - 1) + 1;

    private static Exception Catch(Action action) => Assert.ThrowsAny<Exception>(action);
}

#pragma warning disable CA1032, CA1065, CA1710 // written the way a learner writes them
public sealed class NoLayer(string message) : ArgumentException(message);

public sealed class Rude : Exception
{
    public override string Message => throw new InvalidOperationException();
}
