using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Tables;

namespace Grader.Grading.Leaks;

/// <summary>
/// The values of a challenge's hidden checks, secret cases and hidden columns that a learner must not read: inputs and what is expected.
/// Without those that are public as well, for they stand in the statement, in what a learner begins with, in a visible check, or in a table
/// that a submission gets.
/// </summary>
internal sealed class HiddenValues
{
    public static readonly HiddenValues None = new([], []);

    /// <summary>Of one challenge; what comes after them is not watched, so that a check with a million numbers costs no more.</summary>
    private const int Most = 20_000;

    /// <summary>In UTF-16 units. Of a longer value its beginning is looked for, since a report shows long ones cut.</summary>
    public const int Longest = 40;

    /// <summary>Different letters or digits. <c>[0, 0, 0]</c>, <c>10000000</c> and <c>0.333333333</c> are what anybody's program prints.</summary>
    private const int LeastDifferent = 4;

    private readonly ValueIndex? _index;

    private HiddenValues(IEnumerable<string> hidden, IEnumerable<string> known)
    {
        var values = hidden.Select(Beginning).Where(IsTelling).Distinct(StringComparer.Ordinal).Take(Most).ToList();
        if (values.Count == 0)
            return;
        var all = new ValueIndex(values);
        var found = known.SelectMany(all.In).ToHashSet(StringComparer.Ordinal);
        _index = new ValueIndex(values.Where(value => !found.Contains(value)));
    }

    /// <summary>There is nothing to look for.</summary>
    public bool IsEmpty => _index is null;

    public static HiddenValues Of(PreparedChallenge challenge) => challenge switch
    {
        PreparedChallenge.Code { Checks: var checks } code when checks.Any(check => check.Registration.Hidden) || TablesOf(code).Any(table => table.HasHidden) =>
            new(OfHidden(code).Concat(OfHiddenColumns(code)), OfAnybody(code.Challenge).Concat(OfVisible(code)).Concat(OfShownColumns(code))),
        PreparedChallenge.Program { Body: var body } program =>
            new(OfCases(body, secret: true), [.. OfAnybody(program.Challenge), .. body.Starter.Select(file => file.Text), .. OfCases(body, secret: false)]),
        _ => None,
    };

    public IEnumerable<string> In(string text) => _index?.In(text) ?? [];

    private static IEnumerable<string> OfHidden(PreparedChallenge.Code code) =>
        code.Checks.Where(check => check.Registration.Hidden).SelectMany(ObservedValues.Of)
            .Concat(((ChallengeBody.Code)code.Challenge.Body).Hidden is { } file ? WrittenValues.InCode(file.Text) : []);

    private static ImmutableArray<ChallengeTable> TablesOf(PreparedChallenge.Code code) => ((ChallengeBody.Code)code.Challenge.Body).Tables;

    /// <summary>What is to be predicted of rows that are judged.</summary>
    private static IEnumerable<string> OfHiddenColumns(PreparedChallenge.Code code) =>
        from table in TablesOf(code)
        from name in table.Hidden
        from value in Cells(table.Data.Find(name)!, table.Data.Rows)
        select value;

    /// <summary>With the labels: a submission may say any of them, whatever its rows have.</summary>
    private static IEnumerable<string> OfShownColumns(PreparedChallenge.Code code) => TablesOf(code).SelectMany(table =>
        (table.Label?.Labels ?? []).Concat(table.Shown.Columns.SelectMany(column => Cells(column, table.Data.Rows))));

    private static IEnumerable<string> Cells(DataColumn column, int rows) => Enumerable.Range(0, rows).Select(column.TextAt);

    private static IEnumerable<string> OfVisible(PreparedChallenge.Code code)
    {
        var body = (ChallengeBody.Code)code.Challenge.Body;
        IEnumerable<SourceFile> files = [body.Checks, .. body.Given, .. body.Starter];
        // The names of hidden checks are shown, too.
        return files.Select(file => file.Text)
            .Concat(code.Checks.Select(check => check.Registration.Name))
            .Concat(code.Checks.Where(check => !check.Registration.Hidden).SelectMany(ObservedValues.Of));
    }

    private static IEnumerable<string> OfAnybody(Challenge challenge) => [challenge.Title, challenge.Statement, .. challenge.Hints];

    private static IEnumerable<string> OfCases(ChallengeBody.Program program, bool secret) => program.Cases
        .Where(@case => @case.Secret == secret)
        .SelectMany(@case => WrittenValues.InFile(@case.InputPath).Concat(WrittenValues.InFile(@case.AnswerPath)));

    private static string Beginning(string value) => value.Length <= Longest ? value : value[..Longest];

    private static bool IsTelling(string value) =>
        value.Length >= ValueIndex.Shortest && value.Where(char.IsLetterOrDigit).Distinct().Take(LeastDifferent).Count() == LeastDifferent;
}
