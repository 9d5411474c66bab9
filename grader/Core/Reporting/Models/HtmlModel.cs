using System.Text;

namespace Grader.Reporting.Models;

/// <summary>A model on the page: tables, and the curves as a drawing with the same in numbers below it.</summary>
internal static class HtmlModel
{
    public static void Write(StringBuilder html, ModelResult model)
    {
        if (ModelTables.Metrics(model) is { } metrics)
            Table(html, metrics);
        foreach (var baseline in ModelTables.Baselines(model))
            html.Append($"<p class=\"place\">{HtmlText.Prose(baseline)}</p>\n");
        if (model.Curves is { } curves)
        {
            html.Append($"<p>{HtmlText.Prose($"Curves: {curves.Reading}.")}</p>\n<figure>\n");
            CurvesDrawing.Write(html, curves);
            html.Append("</figure>\n");
            Table(html, ModelTables.Curves(curves));
        }
        if (model.Confusion is { } confusion)
            Table(html, ModelTables.Confusion(confusion));
        if (model.Network is { } network)
            Table(html, ModelTables.Network(network));
    }

    private static void Table(StringBuilder html, ModelTable table)
    {
        bool hasSigns = table.Rows.Any(row => row.Met is not null);
        string title = HtmlText.Line(table.Title);
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\"><table class=\"model{(hasSigns ? " measured" : "")}\">\n<caption>{title}</caption>\n");
        html.Append($"<thead><tr>{string.Concat(table.Head.Select(name => $"<th scope=\"col\">{HtmlText.Line(name)}</th>"))}{(hasSigns ? "<th scope=\"col\"></th>" : "")}</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            html.Append($"<tr><th scope=\"row\">{HtmlText.Line(row.Cells[0])}</th>{string.Concat(row.Cells.Skip(1).Select(cell => $"<td>{HtmlText.Line(cell)}</td>"))}{(hasSigns ? $"<td>{Sign(row.Met)}</td>" : "")}</tr>\n");
        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Sign(bool? met) => met is { } known
        ? $"<span class=\"verdict {(known ? "good" : "bad")}\"><span aria-hidden=\"true\">{(known ? "✓" : "✗")} </span>{(known ? "met" : "not met")}</span>"
        : "";
}
