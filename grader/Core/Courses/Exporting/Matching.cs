using System.Collections.Immutable;
using Grader.Courses.Gradebooks;

namespace Grader.Courses.Exporting;

/// <summary>A learner's row in another program's table, and the column by which it was found.</summary>
internal sealed record Match(string Learner, int Row, int Column);

/// <summary>Who is who. What fits more than once is nobody's: a grade in another learner's row is worse than none.</summary>
/// <param name="Strangers">Rows that are nobody's, each with a reason.</param>
/// <param name="Missing">Learners without a row, each with a reason.</param>
internal sealed record Matching(ImmutableDictionary<string, Match> ByLearner, ImmutableArray<(int Row, string Why)> Strangers, ImmutableArray<(string Learner, string Why)> Missing)
{
    public static Matching Of(LmsTable table, ImmutableArray<GradebookRow> learners)
    {
        var matches = ImmutableDictionary.CreateBuilder<string, Match>(StringComparer.Ordinal);
        var doubtful = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new Dictionary<int, string>();
        var left = table.Learners.ToHashSet();
        foreach (var (column, identity) in table.Identities)
        {
            string Known(int row) => Plain(table, identity, table.Sheet.Rows[row][column]);
            var byValue = left.Where(row => Known(row).Length > 0).GroupBy(Known, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(same => same.Key, same => same.Order().ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
            var asking = learners.Where(learner => !matches.ContainsKey(learner.Learner) && !doubtful.ContainsKey(learner.Learner))
                .Select(learner => (learner.Learner, Value: Plain(table, identity, Value(table.Form, identity, learner) ?? "")))
                .Where(one => one.Value.Length > 0 && byValue.ContainsKey(one.Value)).GroupBy(one => one.Value, StringComparer.OrdinalIgnoreCase);
            foreach (var same in asking)
                Settle([.. same.Select(one => one.Learner)], byValue[same.Key], column);
        }
        return new Matching(
            matches.ToImmutable(),
            [.. table.Learners.Where(left.Contains).Select(row => (row, rows.GetValueOrDefault(row, "no learner of the course has any of these")))],
            [.. learners.Where(learner => !matches.ContainsKey(learner.Learner)).Select(learner => (learner.Learner, doubtful.GetValueOrDefault(learner.Learner, "no row of the table is theirs")))]);

        void Settle(ImmutableArray<string> who, ImmutableArray<int> where, int column)
        {
            if (who is [var learner] && where is [var row])
            {
                matches[learner] = new Match(learner, row, column);
                left.Remove(row);
                return;
            }
            string name = table.Sheet.Rows[0][column];
            foreach (string one in who)
                doubtful[one] = where.Length > 1 ? $"fits several rows by {name}: lines {string.Join(", ", where.Select(at => table.Sheet.Rows[at].Line))}" : $"fits a row by {name} that fits others, too";
            foreach (int at in where)
                rows[at] = $"fits more than once by {name}: {string.Join(", ", who)}";
        }
    }

    private static string? Value(LmsForm form, Identity identity, GradebookRow learner) => identity switch
    {
        Identity.Number => learner.Entry is { } entry ? form.Number(entry) : null,
        Identity.Id => learner.Learner,
        Identity.Login => learner.Entry?.Login ?? learner.Learner,
        _ => learner.Entry?.Email ?? (learner.Learner.Contains('@', StringComparison.Ordinal) ? learner.Learner : null),
    };

    /// <summary>Moodle writes a word of its language before the number.</summary>
    private static string Plain(LmsTable table, Identity identity, string value) =>
        table.Form == LmsForm.Moodle && identity == Identity.Number ? string.Concat(value.SkipWhile(c => !char.IsAsciiDigit(c))) : value.Trim();
}
