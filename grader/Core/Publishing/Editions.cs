using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Challenges.Editions;
using Grader.Grading;
using Grader.Grading.Models;
using Grader.Judging;

namespace Grader.Publishing;

/// <summary>What of a prepared challenge a learner edition tells.</summary>
internal static class Editions
{
    public static Edition Of(PreparedChallenge prepared) => prepared switch
    {
        PreparedChallenge.Code code => new Edition(
            [.. code.Checks.Where(check => !check.Registration.Hidden).Select(check => Of(check, code.Body))],
            [.. code.Checks.Where(check => check.Registration.Hidden).Select(check => check.Registration.Weight)]),
        PreparedChallenge.Program program => new Edition([], [.. program.Body.Cases.Where(@case => @case.Secret).Select(_ => 1m)])
        {
            Output = ProgramLimits.Of(program.Challenge, program.Body).Output,
        },
        PreparedChallenge.Question => new Edition([], []),
        _ => throw new UnreachableException(),
    };

    private static PublishedCheck Of(ExpectedCheck check, ChallengeBody.Code code)
    {
        var tables = PublicFiles.TablesOf(code);
        bool isPublic = check.Tables.All(tables.Contains) && new JudgementInspection(tables).Inspect(check) is null;
        return new PublishedCheck(
            check.Registration, isPublic ? [.. check.Cases.Select(@case => Of(@case, check))] : [],
            CheckJudge.ComparesPrinted(check) ? check.Printed : "", [.. check.Tables.Select(table => table.Name)]);
    }

    /// <summary>Only what is compared: a configuration is judged by what it does, and an exception by its type.</summary>
    private static CaseOutcome Of(CaseOutcome @case, ExpectedCheck check) => @case with
    {
        Outcome = @case.Outcome switch
        {
            Outcome.Returned when check.Registration.Judgement is not null => new Outcome.Returned(Observation.Null.Instance),
            Outcome.Threw threw => new Outcome.Threw(threw.Exception with { Message = "", Frames = [] }),
            var told => told,
        },
    };
}
