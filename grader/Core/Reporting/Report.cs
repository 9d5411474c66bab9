using System.Collections.Immutable;
using Grader.Reporting.Models;

namespace Grader.Reporting;

/// <summary>In ascending order of how bad they are: a challenge has its worst check's.</summary>
public enum Verdict
{
    Accepted, Skipped, WrongAnswer, RunTimeError, OutputLimitExceeded, TimeLimitExceeded, MemoryLimitExceeded, CompileError,
    Rejected, SecurityViolation, JudgeError,
}

/// <summary>
/// The one model from which every format is rendered; its JSON form is canonical. Texts are raw here: a renderer escapes
/// whatever it shows. No times, paths, machine names or versions.
/// </summary>
/// <param name="Score">Null where a result is a judge error.</param>
public sealed record LearnerReport(
    string Learner, decimal? Score, decimal MaxScore, ImmutableArray<ChallengeResult> Results, ImmutableArray<ReportNote> Notes)
{
    /// <summary>Graded with a learner edition: what only the course can grade is in neither number.</summary>
    public bool IsPartial { get; init; }
}

/// <param name="Challenge"><c>pack/name</c>.</param>
/// <param name="Tries">Questions: what was answered and what is left; null otherwise.</param>
/// <param name="Notes">About this challenge: set-up that threw, a misconception, a hint, an explanation.</param>
public sealed record ChallengeResult(
    string Challenge, Verdict Verdict, decimal? Score, decimal MaxScore, TriesResult? Tries,
    ImmutableArray<ReportDiagnostic> Diagnostics, ImmutableArray<CheckResult> Checks, ImmutableArray<string> Notes)
{
    /// <summary>Handed in, and only the course can grade it. Where nothing was handed in, there are no checks.</summary>
    public bool IsLeftToCourse => Verdict == Verdict.Skipped && !Checks.IsEmpty;
}

/// <param name="Given">The answers given, in order; later tries than the allowed ones are not in it.</param>
public sealed record TriesResult(ImmutableArray<string> Given, int Left);

public sealed record ReportDiagnostic(string Id, string Severity, string File, int Line, int Column, string Message);

/// <summary>In a hidden check everything after <paramref name="Hidden"/> is null.</summary>
/// <param name="Points">The weight that was earned.</param>
/// <param name="MaxPoints">The check's weight.</param>
/// <param name="File">The submission's file that <paramref name="Line"/> is in.</param>
public sealed record CheckResult(
    string Name, Verdict Verdict, decimal Points, decimal MaxPoints, bool Hidden, string? Message = null, string? Input = null,
    string? Expected = null, string? Actual = null, string? Path = null, string? Rule = null, string? Output = null,
    string? File = null, int? Line = null)
{
    /// <summary>What was measured of the model that the check judges; null: it judges none, or got none that could be measured.</summary>
    public ModelResult? Model { get; init; }
}

public sealed record ReportNote(string Path, string Message);

public sealed record BatchReport(ImmutableArray<LearnerReport> Reports, ImmutableArray<ReportNote> Notes);
