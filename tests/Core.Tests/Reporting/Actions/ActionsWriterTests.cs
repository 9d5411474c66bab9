using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Grader.Reporting.Exchange;

namespace Grader.Reporting.Actions;

/// <summary>What a step of GitHub Actions prints is ours from the first line to the last, whatever a submission wrote.</summary>
public sealed partial class ActionsWriterTests
{
    private const string Token = "0123456789abcdef";

    [Fact]
    public async Task LogOfWrongAnswers() => await Verify(Written([SomeReport.Wrong()], "graded by the challenges of 1a2b3c4").Log, "txt");

    [Fact]
    public async Task LogOfAClass() => await Verify(Written(SomeReport.Class()).Log, "txt");

    [Fact]
    public async Task SummaryOfAClass() => await Verify(Written(SomeReport.Class(), "graded by the challenges of 1a2b3c4").Writer.Summary, "md");

    [Fact]
    public void WritesAtMostTenAnnotationsErrorsFirst()
    {
        var many = SomeReport.Of("learner-01", [.. Enumerable.Range(1, 46).Select(i => SomeReport.Result($"pack/c{i}", Verdict.WrongAnswer, 0, 1, []))], new ReportNote("x.csx", "no such challenge"));
        string[] annotations = Annotations(Written([many], "remark").Log);

        Assert.Equal(10, annotations.Length);
        Assert.All(annotations[..8], line => Assert.StartsWith("::error ", line, StringComparison.Ordinal));
        Assert.Equal(["::notice title=grader::+39 more in the summary", "::notice title=grader::remark"], annotations[8..]);
    }

    [Fact]
    public void TenAnnotationsAreAllWritten()
    {
        var ten = SomeReport.Of("learner-01", [.. Enumerable.Range(1, 10).Select(i => SomeReport.Result($"pack/c{i}", Verdict.WrongAnswer, 0, 1, []))]);

        Assert.All(Annotations(Written([ten]).Log), line => Assert.StartsWith("::error ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void PointsAtTheLineInTheRepository() => Assert.Contains(
        "::error file=submissions/learner-03/relu-stack/relu.csx,line=4,col=22,title=relu-stack/relu (compile error)::The name 'lenght' does not exist in the current context (CS0103)",
        Annotations(Written([SomeReport.CompileError()]).Log));

    [Fact]
    public void AFaultOfOursIsAWarningAndLeavesNoScore()
    {
        var (log, writer) = Written([SomeReport.GradersFault()]);

        Assert.DoesNotContain(Annotations(log), line => line.StartsWith("::error", StringComparison.Ordinal));
        Assert.Equal((null, 20m, Verdict.JudgeError), (writer.Score, writer.MaxScore, writer.Worst));
    }

    [Fact]
    public void NothingThatASubmissionWritesIsAnOrder()
    {
        foreach (var piece in HostileText.Pieces.Append(HostileText.All))
            AssertOrders(SomeReport.Hostile(piece));
    }

    [Fact]
    public void NorIsAnyMixOfIt() => Gen.Int[0, HostileText.Pieces.Length - 1].Select(index => HostileText.Pieces[index]).Array[1, 8]
        .Sample(pieces => AssertOrders(SomeReport.Hostile(string.Concat(pieces))), iter: 30);

    [Theory]
    [InlineData(1, 4000)]
    [InlineData(1, 100)]
    [InlineData(400, 4)]
    [InlineData(6000, 1)]
    public void TheSummaryStaysUnderItsLimitAndSaysWhatIsLeftOut(int learners, int notes)
    {
        var reports = Enumerable.Range(1, learners).Select(i => SomeReport.Hostile(new string('<', 300) + i) with
        {
            Learner = $"learner-{i}",
            Notes = [.. Enumerable.Repeat(new ReportNote(new string('|', 200), new string('@', 200)), notes)],
        });
        const int Most = 100_000;
        string summary = Written([.. reports], Most).Writer.Summary;

        Assert.InRange(Encoding.UTF8.GetByteCount(summary), 1, Most);
        Assert.Matches(LeftOut(), summary);
        Assert.Equal(Regex.Count(summary, "<details>"), Regex.Count(summary, "</details>"));
    }

    [Fact]
    public void ASummaryThatFitsLeavesNothingOut() => Assert.DoesNotMatch(LeftOut(), Written(SomeReport.Class()).Writer.Summary);

    private static (string Log, ActionsWriter Writer) Written(LearnerReport[] reports, params string[] remarks) => Written(reports, 1_000_000, remarks);

    private static (string Log, ActionsWriter Writer) Written(LearnerReport[] reports, int summaryBytes, params string[] remarks)
    {
        using var output = new StringWriter();
        var writer = new ActionsWriter(output, Token, several: reports.Length > 1, verbose: false, [.. remarks], summaryBytes);
        foreach (var report in reports)
            writer.Add(report, SomePlaces.Of(report));
        writer.Finish([]);
        return (output.ToString(), writer);
    }

    private static string[] Annotations(string log) => log[(log.IndexOf($"::{Token}::\n", StringComparison.Ordinal) + Token.Length + 5)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As a runner reads the log: it stops, goes on, and what follows are annotations of ours with known properties.</summary>
    private static void AssertOrders(LearnerReport report)
    {
        var (log, writer) = Written([report, report]);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var orders = lines.Where(line => line.AsSpan().TrimStart().StartsWith("::")).ToList();

        Assert.Equal($"::stop-commands::{Token}", lines[0]);
        Assert.Equal([lines[0], $"::{Token}::", .. Annotations(log)], orders);
        Assert.All(Annotations(log), line => Assert.Matches(OwnAnnotation(), line));
        Assert.DoesNotContain("##[", log, StringComparison.Ordinal);
        Assert.DoesNotContain(log.EnumerateRunes(), rune => rune.Value != '\n' && ReportText.IsUnsafe(rune));
        Assert.DoesNotContain(writer.Summary.Split('\n'), line => line.AsSpan().TrimStart().StartsWith("::"));
    }

    [GeneratedRegex("^::(error|warning|notice) ((file=[^:,]+|line=[0-9]+|col=[0-9]+|title=[^:,]+)(,|(?=::)))*::")]
    private static partial Regex OwnAnnotation();

    [GeneratedRegex("did not fit here|more learners?; the report has them all")]
    private static partial Regex LeftOut();
}
