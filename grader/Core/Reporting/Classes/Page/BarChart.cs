using System.Collections.Immutable;
using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Grader.Reporting.Classes.Page;

/// <summary>Counts as bars: SVG of the same bytes for the same counts, in the colours of the page, so that it is right in the dark and in print.</summary>
internal static class BarChart
{
    private const int Width = 560, Height = 190;

    /// <summary>The library knows how wide its letters are; the page's own take their place, which are hardly wider.</summary>
    private const string Font = "Arial";

    /// <summary>Stand-ins that no drawing has by chance; the style sheet's variables take their places.</summary>
    private static readonly OxyColor Text = OxyColor.FromRgb(1, 2, 3), Line = OxyColor.FromRgb(1, 2, 4), Bar = OxyColor.FromRgb(1, 2, 5);

    /// <param name="id">Of this drawing, and no other on the page.</param>
    /// <param name="title">What it shows; read aloud with all its counts.</param>
    public static string Svg(string id, string title, string axis, ImmutableArray<(string Label, int Count)> bars)
    {
        string svg = new SvgExporter { Width = Width, Height = Height }.ExportToString(Plot(axis, bars));
        string drawn = svg[(svg.IndexOf("<svg", StringComparison.Ordinal) + "<svg".Length)..];
        drawn = drawn[(drawn.IndexOf('>', StringComparison.Ordinal) + 1)..]
            .Replace("rgb(1,2,3)", "var(--soft)", StringComparison.Ordinal)
            .Replace("rgb(1,2,4)", "var(--line)", StringComparison.Ordinal)
            .Replace("rgb(1,2,5)", "var(--accent)", StringComparison.Ordinal)
            .Replace($" font-family=\"{Font}\"", "", StringComparison.Ordinal)
            .Replace(" font-weight=\"400\"", "", StringComparison.Ordinal)
            .Replace(" shape-rendering=\"crispEdges\"", "", StringComparison.Ordinal)
            .Replace("clipPath", $"{id}-clip", StringComparison.Ordinal)
            .Replace($"<{id}-clip", "<clipPath", StringComparison.Ordinal)
            .Replace($"</{id}-clip", "</clipPath", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Trim();
        string told = string.Join(", ", bars.Where(bar => bar.Count > 0).Select(bar => $"{bar.Label}: {bar.Count.ToString(CultureInfo.InvariantCulture)}"));
        return $"<svg class=\"plot\" viewBox=\"0 0 {Width} {Height}\" role=\"img\"><title>{HtmlText.Line(title)}</title><desc>{HtmlText.Line(told)}</desc>\n{drawn}\n";
    }

    private static PlotModel Plot(string axis, ImmutableArray<(string Label, int Count)> bars)
    {
        var plot = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture, Background = OxyColors.Transparent, PlotAreaBorderColor = OxyColors.Transparent,
            TextColor = Text, DefaultFont = Font, DefaultFontSize = 12, // Its own guess cuts numbers of four digits.
            PlotMargins = new OxyThickness(44, 12, 8, 44), Padding = new OxyThickness(0),
        };
        var labels = new CategoryAxis
        {
            Position = AxisPosition.Bottom, Title = axis, AxislineStyle = LineStyle.Solid, AxislineColor = Line, TicklineColor = OxyColors.Transparent,
            GapWidth = 0.15, AxisTitleDistance = 10,
        };
        labels.Labels.AddRange(bars.Select(bar => bar.Label));
        plot.Axes.Add(labels);
        plot.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Minimum = 0, Maximum = Math.Max(1, bars.Max(bar => bar.Count)) * 1.15, MinimumMajorStep = 1, MinorTickSize = 0,
            MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Line, TicklineColor = OxyColors.Transparent,
        });
        var series = new RectangleBarSeries { FillColor = Bar, StrokeThickness = 0, LabelFormatString = null };
        foreach (var (index, bar) in bars.Index())
        {
            series.Items.Add(new RectangleBarItem(index - 0.42, 0, index + 0.42, bar.Count));
            if (bar.Count > 0)
                plot.Annotations.Add(new OxyPlot.Annotations.TextAnnotation
                {
                    Text = bar.Count.ToString(CultureInfo.InvariantCulture), TextPosition = new DataPoint(index, bar.Count), StrokeThickness = 0,
                    TextVerticalAlignment = VerticalAlignment.Bottom, TextColor = Text, Offset = new ScreenVector(0, -5),
                });
        }
        plot.Series.Add(series);
        return plot;
    }
}
