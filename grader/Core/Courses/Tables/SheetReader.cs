using System.Collections.Immutable;
using Grader.Challenges;
using nietras.SeparatedValues;

namespace Grader.Courses.Tables;

/// <summary>Tables by RFC 4180: quoted cells may hold separators, line ends and doubled quotes. Spreadsheets of some countries separate by semicolons.</summary>
internal static class SheetReader
{
    /// <summary>Null, and at least one fault, if the bytes are no such table.</summary>
    public static Sheet? Read(byte[] bytes, Faults faults)
    {
        switch (TextFile.Decode(bytes))
        {
            case TextFile.Text text when bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]:
                faults.Add(null, $"is UTF-16 ({text.Content.Length} characters); save it as UTF-8");
                return null;
            case TextFile.Text text:
                return Read(text.Content, faults) is { } sheet ? sheet with { HasMark = bytes is [0xEF, 0xBB, 0xBF, ..] } : null;
            case TextFile.NotText not:
                faults.Add(null, not.Why);
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Null, and at least one fault, if the text is no such table.</summary>
    public static Sheet? Read(string text, Faults faults)
    {
        char separator = Separator(text);
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        // Cells are left as they are; rows of other lengths are for the caller to judge, who knows what they should have.
        using var reader = Sep.New(separator).Reader(options => options with { HasHeader = false, DisableColCountCheck = true, Unescape = false }).FromText(text);
        int line = 1, at = 0;
        foreach (var row in reader)
        {
            var cells = ImmutableArray.CreateBuilder<SheetCell>(row.ColCount);
            for (int i = 0; i < row.ColCount; i++)
                cells.Add(new SheetCell(row[i].ToString()));
            at += row.Span.Length;
            string end = LineEnd(text, at);
            at += end.Length;
            rows.Add(new SheetRow(cells.MoveToImmutable(), line, end));
            if (rows[^1].Cells.Any(cell => !IsWellFormed(cell.Raw)))
            {
                faults.Add(line, "has a quote that does not end where its cell does");
                return null;
            }
            line += 1 + row.Span.Count('\n');
        }
        if (rows.Count > 0)
            return new Sheet(rows.ToImmutable(), separator, false);
        faults.Add(1, "the file is empty");
        return null;
    }

    /// <summary>Whichever the first line has most of, outside quotes.</summary>
    private static char Separator(string text)
    {
        Span<int> counts = stackalloc int[3];
        bool quoted = false;
        foreach (char c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is '\r' or '\n')
                break;
            else if (!quoted && Separators.IndexOf(c, StringComparison.Ordinal) is var which and >= 0)
                counts[which]++;
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private const string Separators = ",;\t";

    private static string LineEnd(string text, int at) => text.AsSpan(at) switch
    {
        ['\r', '\n', ..] => "\r\n",
        ['\n', ..] => "\n",
        ['\r', ..] => "\r",
        _ => "",
    };

    private static bool IsWellFormed(string raw)
    {
        if (!raw.Contains('"', StringComparison.Ordinal))
            return true;
        return raw.Length >= 2 && raw[0] == '"' && raw[^1] == '"' && !raw[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal);
    }
}
