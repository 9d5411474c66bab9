using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Editions;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>The checks of a learner edition: visible ones with the answers that were published, and hidden ones of which there is only a weight.</summary>
internal static class PublishedChecks
{
    public static ImmutableArray<ExpectedCheck> Of(Challenge challenge, Edition edition)
    {
        var code = (ChallengeBody.Code)challenge.Body;
        return
        [
            .. edition.Checks.Select(check => new ExpectedCheck(
                check.Registration, Seeds.For(challenge.Id, check.Registration.Name, code.Checks.Text), check.Cases, check.Printed)
            {
                Tables = [.. code.Tables.Where(table => check.Tables.Contains(table.Name))],
            }),
            .. edition.Hidden.Select((weight, index) => new ExpectedCheck(Hidden($"hidden check {index + 1}", weight), 0, [], "")),
        ];
    }

    private static Registration Hidden(string name, decimal weight) => new(name, true, 0, "", 1, false, weight, ComparisonRule.Default, false, false);
}
