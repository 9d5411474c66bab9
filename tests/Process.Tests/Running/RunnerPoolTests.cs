using System.Collections.Immutable;
using Grader.Judging;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

public class RunnerPoolTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string Checks = """
        Check("relu", () => Relu([1, -2, 3]));
        Check("depth", () => Depth(), weight: 2);
        Check("made", rng => rng.Doubles(0..4, -1, 1), x => Relu(x), cases: 5, tolerance: 1e-3);
        """;

    [Fact]
    public void AnswersAQuestion()
    {
        CodeRun run = Run(Some.Chain(Some.Reference, Checks), Some.Ask("depth"));
        var answered = Assert.IsType<Execution.Answered>(Assert.Single(run.Executions));
        var value = Assert.IsType<Outcome.Returned>(Assert.Single(answered.Cases).Outcome).Value;
        Assert.Equal(new Observation.Integer(3, "int"), value);
    }

    private static CodeRun Run(Chain chain, params ImmutableArray<Question> questions) =>
        Some.Pool.Run(chain, questions, Some.Limits, Cancellation);
}
