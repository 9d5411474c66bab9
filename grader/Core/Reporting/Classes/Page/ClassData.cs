using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Grader.Reporting.Classes.Page;

/// <summary>
/// The table as JSON for the page's script, compact: a cell is a place in its column's list of all that occur, so 5,000 learners with 29 challenges
/// are a few hundred kilobytes. Texts are made safe here; the script shows them as text only.
/// </summary>
internal static class ClassData
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.";

    /// <summary>Never a <c>&lt;</c>: nothing in it can end the element that it stands in.</summary>
    public static string Render(ClassView view, IReadOnlyList<ImmutableArray<int>> groups)
    {
        ImmutableArray<Column> columns = [.. view.Challenges.Select((challenge, index) => Column.Of(view, index))];
        int width = columns.Any(column => column.Cells.Length > Digits.Length) ? 2 : 1;
        var json = new StringBuilder("{\n\"verdicts\":[");
        json.AppendJoin(',', Enum.GetValues<Verdict>().Select(verdict => $"[{Text(TextReport.Mark(verdict) + " " + VerdictText.Words(verdict))},\"{HtmlBadge.Kind(verdict)}\",\"{VerdictText.Name(verdict)}\"]"));
        json.Append("],\n\"width\":").Append(Number(width)).Append(",\n\"challenges\":[");
        json.AppendJoin(',', view.Challenges.Zip(columns, (challenge, column) =>
            $"\n[{Text(challenge.Id)},{ReportScores.Text(challenge.MaxScore)},[{string.Join(',', column.Cells.Select(Cell))}]]"));
        json.Append("],\n\"learners\":[");
        json.AppendJoin(',', view.Rows.Select((row, index) =>
            $"\n[{Text(row.Learner)},{Folder(row)},{JsonText.Of(row.Score)},{ReportScores.Text(row.MaxScore)},\"{string.Concat(columns.Select(column => Code(column.Codes[index], width)))}\"]"));
        json.Append("],\n\"groups\":[");
        json.AppendJoin(',', groups.Select(rows => $"\n[{string.Join(',', rows.Select((row, index) => Number(index == 0 ? row : row - rows[index - 1])))}]"));
        return json.Append("]\n}").Replace("<", @"\u003c").ToString();
    }

    private static string Cell(ClassCell? cell) => cell is null ? "null" : $"[{Number((int)cell.Verdict)},{JsonText.Of(cell.Score)}]";

    private static string Code(int code, int width)
    {
        string digits = Digits[code % Digits.Length].ToString();
        return width == 1 ? digits : Digits[code / Digits.Length] + digits;
    }

    /// <summary>As part of an address: whatever a folder is called, it is a folder beside this page.</summary>
    private static string Folder(ClassRow row) => row.Folder is { } folder ? Text(Uri.EscapeDataString(folder)) : "null";

    private static string Text(string text) => JsonText.Of(ReportText.Line(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Cells">All that occur; the first is the empty one.</param>
    /// <param name="Codes">Of each row, which of them it has.</param>
    private sealed record Column(ImmutableArray<ClassCell?> Cells, ImmutableArray<int> Codes)
    {
        public static Column Of(ClassView view, int index)
        {
            List<ClassCell?> cells = [null];
            var places = new Dictionary<ClassCell, int>();
            var codes = ImmutableArray.CreateBuilder<int>(view.Rows.Length);
            foreach (var row in view.Rows)
            {
                if (row.Cells[index] is not { } cell)
                {
                    codes.Add(0);
                    continue;
                }
                if (!places.TryGetValue(cell, out int place))
                {
                    places.Add(cell, place = cells.Count);
                    cells.Add(cell);
                }
                codes.Add(place);
            }
            return new Column([.. cells], codes.MoveToImmutable());
        }
    }
}
