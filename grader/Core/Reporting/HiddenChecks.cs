using System.Collections.Immutable;

namespace Grader.Reporting;

/// <summary>
/// Fails closed: whatever a model carries, no renderer shows more of a hidden check than its name, verdict and points.
/// Every renderer starts with <see cref="Seal"/>.
/// </summary>
internal static class HiddenChecks
{
    public static LearnerReport Seal(LearnerReport report) =>
        report with { Results = report.Results.Select(result => result with { Checks = Seal(result.Checks) }).ToImmutableArray() };

    // Built anew rather than copied with changes: a property added to the record later stays out of here.
    private static ImmutableArray<CheckResult> Seal(ImmutableArray<CheckResult> checks) =>
        checks.Select(check => !check.Hidden
            ? check
            : new CheckResult(check.Name, check.Verdict, check.Points, check.MaxPoints, Hidden: true)).ToImmutableArray();
}
