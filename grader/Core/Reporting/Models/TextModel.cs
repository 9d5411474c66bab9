namespace Grader.Reporting.Models;

/// <summary>A model on a terminal: tables in aligned columns, curves as blocks.</summary>
internal static class TextModel
{
    public static void Write(TextPage page, ModelResult model, string indent)
    {
        // One value and its bound, the message has said.
        if (model.Metrics.Length + (model.Shape is null ? 0 : 1) > 1)
            Table(page, ModelTables.Metrics(model)!, indent);
        foreach (var baseline in ModelTables.Baselines(model))
            page.Prose(indent, baseline);
        if (model.Curves is { } curves)
            Curves(page, curves, indent);
        if (model.Confusion is { } confusion)
            Table(page, ModelTables.Confusion(confusion), indent);
        if (model.Network is { } network)
            Table(page, ModelTables.Network(network), indent);
    }

    private static void Curves(TextPage page, CurvesResult curves, string indent)
    {
        Table(page, ModelTables.Curves(curves), indent);
        var (train, validation) = Sparks.Of(curves);
        page.Line($"{indent}train       {train}");
        page.Line($"{indent}validation  {validation}");
        page.Gap();
        page.Prose(indent, $"Curves: {curves.Reading}.");
    }

    private static void Table(TextPage page, ModelTable table, string indent)
    {
        var lines = Lines(table);
        page.Gap();
        if (lines.Any(line => TextColumns.Of(line) > TextPage.Width - indent.Length))
        {
            page.Prose(indent, $"{table.Title}: too wide for this page; see the other formats.");
            return;
        }
        page.Prose(indent, table.Title + ":");
        foreach (var line in lines)
            page.Line(indent + line);
        page.Gap();
    }

    /// <summary>The first column to the left, all others to the right; before it whether a demand is met.</summary>
    private static List<string> Lines(ModelTable table)
    {
        List<string[]> rows = [[.. table.Head.Select(ReportText.Line)], .. table.Rows.Select(row => row.Cells.Select(ReportText.Line).ToArray())];
        int[] widths = [.. table.Head.Select((_, column) => rows.Max(row => TextColumns.Of(row[column])))];
        bool[] isLeft = [.. table.Head.Select((_, column) => column == 0 || table.Rows.All(row => !row.Cells[column].Any(char.IsAsciiDigit)))];
        var marks = table.Rows.Any(row => row.Met is not null) ? table.Rows.Select(row => row.Met switch { true => "✓ ", false => "✗ ", null => "  " }).Prepend("  ") : rows.Select(_ => "");
        return [.. rows.Zip(marks, (row, mark) => mark + string.Join("  ", row.Select((cell, column) => Cell(cell, widths[column], isLeft[column]))).TrimEnd(' '))];
    }

    private static string Cell(string text, int width, bool left) =>
        left ? TextColumns.Pad(text, width) : new string(' ', width - TextColumns.Of(text)) + text;
}
