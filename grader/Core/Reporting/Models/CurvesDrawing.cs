using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Grader.Reporting.Models;

/// <summary>
/// The curves of the loss as SVG: the same bytes for the same numbers, colours from the page's style sheet, and lines that differ in more than
/// colour. What they show is told in its title and description, too.
/// </summary>
internal sealed class CurvesDrawing
{
    private const double Width = 640, Height = 260, Left = 64, Right = 540, Top = 14, Bottom = 220;

    private const double LabelHeight = 16;

    private readonly CurvesResult _curves;
    private readonly StringBuilder _svg;
    private readonly double _step, _low, _high;

    private CurvesDrawing(CurvesResult curves, StringBuilder svg)
    {
        (_curves, _svg) = (curves, svg);
        var values = curves.Train.Concat(curves.Validation).Select(value => (double)value).ToList();
        double low = Math.Min(0, values.Min()), high = values.Max();
        _step = Step(high > low ? high - low : 1);
        (_low, _high) = (Math.Floor(low / _step) * _step, Math.Ceiling((high > low ? high : low + 1) / _step) * _step);
    }

    /// <param name="curves">With at least one iteration.</param>
    public static void Write(StringBuilder svg, CurvesResult curves)
    {
        if (curves.Iterations.IsEmpty || curves.Train.Length != curves.Iterations.Length || curves.Validation.Length != curves.Iterations.Length)
            return;
        new CurvesDrawing(curves, svg).Write();
    }

    private void Write()
    {
        Line($"<svg class=\"curves\" viewBox=\"0 0 {Text(Width)} {Text(Height)}\" role=\"img\">");
        Line($"<title>{HtmlText.Line($"Loss ({_curves.Loss}) on training and validation rows, by iteration")}</title>");
        Line($"<desc>{HtmlText.Line(Description())}</desc>");
        Axes();
        Curve("train", _curves.Train);
        Curve("validation", _curves.Validation);
        Best();
        Names();
        Line("</svg>");
    }

    private string Description() =>
        $"Training loss goes from {Value(_curves.Train[0])} to {Value(_curves.Train[^1])}, validation loss from {Value(_curves.Validation[0])} to {Value(_curves.Validation[^1])}. "
        + $"{_curves.Reading}.";

    private void Axes()
    {
        for (int i = 0; _low + i * _step <= _high + _step / 2; i++)
        {
            double value = _low + i * _step;
            Line($"<line class=\"grid\" x1=\"{Text(Left)}\" x2=\"{Text(Right)}\" y1=\"{Text(Y(value))}\" y2=\"{Text(Y(value))}\"/>");
            Line($"<text class=\"end\" x=\"{Text(Left - 8)}\" y=\"{Text(Y(value) + 4)}\">{Value((decimal)Math.Round(value, 10))}</text>");
        }
        foreach (int iteration in Ticks())
            Line($"<text class=\"middle\" x=\"{Text(X(iteration))}\" y=\"{Text(Bottom + 18)}\">{iteration.ToString(CultureInfo.InvariantCulture)}</text>");
        Line($"<text class=\"middle\" x=\"{Text((Left + Right) / 2)}\" y=\"{Text(Bottom + 36)}\">iteration</text>");
    }

    private void Curve(string name, ImmutableArray<decimal> values)
    {
        var points = _curves.Iterations.Zip(values, (iteration, value) => $"{Text(X(iteration))},{Text(Y((double)value))}");
        Line($"<polyline class=\"{name}\" points=\"{string.Join(' ', points)}\"/>");
    }

    private void Best()
    {
        int index = _curves.Iterations.IndexOf(_curves.Best);
        if (index >= 0)
            Line($"<circle class=\"best\" cx=\"{Text(X(_curves.Best))}\" cy=\"{Text(Y((double)_curves.Validation[index]))}\" r=\"4\"/>");
    }

    /// <summary>At the ends of the lines, kept apart.</summary>
    private void Names()
    {
        double train = Y((double)_curves.Train[^1]), validation = Y((double)_curves.Validation[^1]);
        double apart = LabelHeight - Math.Abs(train - validation);
        if (apart > 0)
            (train, validation) = train < validation ? (train - apart / 2, validation + apart / 2) : (train + apart / 2, validation - apart / 2);
        Line($"<text class=\"train\" x=\"{Text(Right + 8)}\" y=\"{Text(train + 4)}\">train</text>");
        Line($"<text class=\"validation\" x=\"{Text(Right + 8)}\" y=\"{Text(validation + 4)}\">validation</text>");
    }

    private IEnumerable<int> Ticks()
    {
        int first = _curves.Iterations[0], last = _curves.Iterations[^1];
        int step = Math.Max(1, (int)Step(last - first));
        for (int tick = first; tick < last - step / 2; tick = (tick / step + 1) * step)
            yield return tick;
        yield return last;
    }

    /// <summary>1, 2 or 5 times a power of ten: four to ten of them cover the range.</summary>
    private static double Step(double range)
    {
        double power = 1;
        for (; power * 10 <= range / 4; power *= 10) { }
        for (; power > range / 4; power /= 10) { }
        return (range / 4 / power) switch { >= 5 => 5 * power, >= 2 => 2 * power, _ => power };
    }

    private double X(int iteration)
    {
        int first = _curves.Iterations[0], last = _curves.Iterations[^1];
        return last == first ? Left : Left + (Right - Left) * (iteration - first) / (last - first);
    }

    private double Y(double value) => Bottom - (Bottom - Top) * (value - _low) / (_high - _low);

    private static string Value(decimal value) => ReportScores.Text(value);

    private static string Text(double coordinate) => coordinate.ToString("0.#", CultureInfo.InvariantCulture);

    private void Line(string text) => _svg.Append(text).Append('\n');
}
