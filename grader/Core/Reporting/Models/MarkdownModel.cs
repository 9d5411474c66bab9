namespace Grader.Reporting.Models;

/// <summary>A model for GitHub: tables, and curves as blocks of characters (decision 0090).</summary>
internal static class MarkdownModel
{
    /// <summary>Each a paragraph, a table or a block of code.</summary>
    public static IEnumerable<string> Blocks(ModelResult model)
    {
        if (ModelTables.Metrics(model) is { } metrics)
            yield return Table(metrics);
        foreach (var baseline in ModelTables.Baselines(model))
            yield return MarkdownText.Prose(baseline);
        if (model.Curves is { } curves)
        {
            var (train, validation) = Sparks.Of(curves);
            yield return MarkdownText.Prose($"Curves: {curves.Reading}.");
            yield return MarkdownText.Fence([$"train       {train}", $"validation  {validation}"]);
            yield return Titled(ModelTables.Curves(curves));
        }
        if (model.Confusion is { } confusion)
            yield return Titled(ModelTables.Confusion(confusion));
        if (model.Network is { } network)
            yield return Titled(ModelTables.Network(network));
    }

    private static string Titled(ModelTable table) => $"{MarkdownText.Prose(table.Title + ":")}\n\n{Table(table)}";

    private static string Table(ModelTable table)
    {
        bool hasSigns = table.Rows.Any(row => row.Met is not null);
        string sign = hasSigns ? "| " : "";
        var rows = table.Rows.Select(row => (hasSigns ? $"| {Sign(row.Met)} " : "") + Cells(row.Cells));
        string line = $"{(hasSigns ? "| --- " : "")}| --- {string.Concat(Enumerable.Repeat("| ---: ", table.Head.Length - 1))}|";
        return $"{sign}{Cells(table.Head)}\n{line}\n{string.Join('\n', rows)}";
    }

    private static string Cells(IEnumerable<string> cells) => string.Concat(cells.Select(cell => $"| {MarkdownText.Cell(cell)} ")) + "|";

    private static string Sign(bool? met) => met switch { true => "✅ met", false => "❌ not met", null => "" };
}
