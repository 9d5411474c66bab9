using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Regrading;

/// <summary>Which hand-ins are graded again; an empty list asks for nothing in particular.</summary>
/// <param name="Since">Challenges whose files a change touches; null: it is not asked.</param>
public sealed record RegradeFilter(
    ImmutableArray<string> Learners, ImmutableArray<string> Challenges, ImmutableArray<Verdict> Verdicts, bool NoTestsRan, ImmutableHashSet<string>? Since)
{
    public bool Selects(KeptGrading grading)
    {
        var result = grading.Graded.Result;
        return (Learners.IsEmpty || Learners.Contains(grading.Key.Learner))
            && (Challenges.IsEmpty || Challenges.Contains(grading.Key.Challenge))
            && (Verdicts.IsEmpty || Verdicts.Any(verdict => result.Verdict == verdict || result.Checks.Any(check => check.Verdict == verdict)))
            && (!NoTestsRan || (result.Verdict != Verdict.Skipped && !result.Checks.Any(Ran)))
            && Since?.Contains(grading.Key.Challenge) != false;
    }

    private static bool Ran(CheckResult check) => check.Verdict is not (Verdict.CompileError or Verdict.Rejected or Verdict.JudgeError or Verdict.Skipped);
}
