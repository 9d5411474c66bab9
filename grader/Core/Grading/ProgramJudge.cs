using System.Collections.Immutable;
using System.Text;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Judging;
using Grader.Reporting;
using Grader.Running;

namespace Grader.Grading;

/// <summary>From what a program did with one input to the verdict of that case.</summary>
/// <param name="lines">Of the program.</param>
internal sealed class ProgramJudge(OutputValidator validator, Limits limits, LineTable lines)
{
    private const int ShownBytes = 2000;

    private readonly ImmutableArray<Observed>.Builder _observed = ImmutableArray.CreateBuilder<Observed>();

    /// <summary>Of all cases that failed so far.</summary>
    public ImmutableArray<Observed> Observed => _observed.ToImmutable();

    public CheckResult Judge(ProgramCase @case, ProgramRun run)
    {
        var finding = run.Execution is Execution.Answered
            ? Finding.Of(OutputComparison.Compare(File.ReadAllBytes(@case.AnswerPath), run.StandardOutput.AsSpan(), validator)) ?? Finding.Accepted
            : new FailureJudge(limits, lines).Of(run.Execution);
        if (finding.Verdict != Verdict.Accepted)
            _observed.Add(Observing.Of(@case.Name, finding, run.StandardOutput.AsSpan()));
        var result = Result(@case, finding);
        if (@case.Secret)
            return result;
        return result with
        {
            Input = Shown(@case.InputPath),
            Expected = finding.Verdict == Verdict.Accepted ? null : finding.Expected ?? Shown(@case.AnswerPath),
            Actual = finding.Actual,
            Path = finding.Path,
            Rule = finding.Rule,
            Output = finding.Verdict is Verdict.TimeLimitExceeded or Verdict.MemoryLimitExceeded ? "" : Shown(run.StandardOutput.AsSpan()),
            File = finding.Location?.File,
            Line = finding.Location?.Line,
        };
    }

    public static CheckResult NotCompiled(ProgramCase @case, string? message) =>
        Result(@case, new Finding(Verdict.CompileError, message));

    /// <summary>Secret cases of a learner edition, of which there is only a weight.</summary>
    public static IEnumerable<CheckResult> LeftToCourse(Challenge challenge) => (challenge.Edition?.Hidden ?? []).Select((weight, index) =>
        new CheckResult($"secret case {index + 1}", Verdict.Skipped, 0, weight, Hidden: true));

    private static CheckResult Result(ProgramCase @case, Finding finding)
    {
        // Samples show what is asked, the secret cases count.
        decimal weight = @case.Secret ? 1 : 0;
        return new CheckResult(
            @case.Name, finding.Verdict, finding.Verdict == Verdict.Accepted ? weight : 0, weight, Hidden: @case.Secret,
            Message: @case.Secret ? null : finding.Message);
    }

    private static string Shown(string path)
    {
        using var file = File.OpenRead(path);
        byte[] start = new byte[ShownBytes + 1];
        return Shown(start.AsSpan(0, file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
    }

    private static string Shown(ReadOnlySpan<byte> text)
    {
        if (text.Length <= ShownBytes)
            return Encoding.UTF8.GetString(text);
        int end = ShownBytes;
        // Not in the middle of a character, which takes four bytes at most.
        while (end > ShownBytes - 3 && (text[end] & 0xC0) == 0x80)
            end--;
        return $"{Encoding.UTF8.GetString(text[..end])}…";
    }
}
