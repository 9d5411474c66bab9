using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>The messages that a runner is told beforehand are those that it would have looked up.</summary>
public sealed class MessagesTests
{
    private const string Said = "string Said(Action call) { try { call(); return \"\"; } catch (Exception e) { return e.Message; } }";

    [Fact]
    public void TheHostFindsWhereTheFrameworkKeepsItsOwn() => Assert.False(FrameworkMessages.Frame.IsEmpty);

    [Fact]
    public void ASubmissionReadsTheFrameworksWordsWhetherToldBeforehandOrNot()
    {
        CodeRun run = Some.Pool.Run(Some.Chain(Said, """
            Check("null", () => Said(() => ArgumentNullException.ThrowIfNull((object)null, "x")));
            Check("key", () => Said(() => new Dictionary<string, int>().Remove(null)));
            Check("missing", () => Said(() => { _ = new Dictionary<string, int>()["k"]; }));
            Check("number", () => Said(() => int.Parse("x1")));
            Check("other", () => new BadImageFormatException().Message);
            """), [Some.Ask("null"), Some.Ask("key"), Some.Ask("missing"), Some.Ask("number"), Some.Ask("other")], Some.Limits, TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                SaidHere(() => ArgumentNullException.ThrowIfNull((object?)null, "x")),
                SaidHere(() => new Dictionary<string, int>().Remove(null!)),
                SaidHere(() => _ = new Dictionary<string, int>()["k"]),
                SaidHere(() => int.Parse("x1", System.Globalization.CultureInfo.InvariantCulture)),
                new BadImageFormatException().Message,
            ],
            run.Executions.Select(execution => Some.Text(((Execution.Answered)execution).Cases[0].Outcome)));
    }

    private static string SaidHere(Action call) => Assert.ThrowsAny<Exception>(call).Message;
}
