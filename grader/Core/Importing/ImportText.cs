using System.Collections.Immutable;
using System.Globalization;
using Grader.Reporting;

namespace Grader.Importing;

/// <summary>What an import says to a person; raw text, which whoever shows it makes safe.</summary>
public static class ImportText
{
    public static string Line(ImportedWork work)
    {
        string what = work.Change switch { WorkChange.New => "new", WorkChange.Changed => "changed", _ => "unchanged" };
        string time = work.Submitted is { } at ? string.Create(CultureInfo.InvariantCulture, $", {at.ToUniversalTime():yyyy-MM-dd HH:mm}Z") : "";
        string kept = work.Attempts > 0 ? $", {TextPage.Count(work.Attempts, "earlier attempt")} kept" : "";
        return $"{work.Learner}: {work.Pack} {what}: {string.Join(", ", work.Items)}{time}{(work.IsLate ? ", late" : "")}{kept}";
    }

    /// <summary>Everything that needs a person's eye.</summary>
    public static IEnumerable<string> Lists(ImportPlan plan) =>
    [
        .. Listed("kept out, since the roster has nobody whom it is from", plan.Unknown),
        .. Listed("left out", plan.LeftOut),
        .. Listed("of several for one challenge", plan.Notes),
        .. plan.Absent.IsEmpty ? [] : new[] { $"nothing handed in by: {string.Join(", ", plan.Absent)}" },
    ];

    public static string Total(ImportPlan plan, bool isDry)
    {
        string Of(WorkChange change) => plan.Work.Count(work => work.Change == change).ToString(CultureInfo.InvariantCulture);
        int learners = plan.Work.Select(work => work.Learner).Distinct(StringComparer.Ordinal).Count();
        string late = plan.Work.Count(work => work.IsLate) is > 0 and var some ? string.Create(CultureInfo.InvariantCulture, $"; {some} late") : "";
        int attempts = plan.Work.Sum(work => work.Attempts);
        return $"{(isDry ? "would import" : "imported")} work of {TextPage.Count(learners, "learner")}: {Of(WorkChange.New)} new, {Of(WorkChange.Changed)} changed, "
            + $"{Of(WorkChange.Unchanged)} unchanged{late}{(attempts > 0 ? $"; {TextPage.Count(attempts, "earlier attempt")} kept" : "")}";
    }

    private static IEnumerable<string> Listed(string title, ImmutableArray<LeftOut> some) =>
        some.IsEmpty ? [] : some.Select(one => $"  {one.Place}: {one.Why}").Prepend($"{title}:");
}
