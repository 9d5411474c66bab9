using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges;
using Grader.Reporting;

namespace Grader.Grading.Proofs;

/// <summary>A proof for a terminal of 80 columns: what fails in full, thresholds as a table.</summary>
public static class ProofText
{
    private const string Indent = "        ";
    private const int ThresholdWidth = 33, NumberWidth = 17;

    public static string Render(Proof proof)
    {
        List<string> lines = [$"{(proof.Holds ? "proved" : "FAILED")}  {proof.Challenge.Id}"];
        lines.AddRange(proof.Problems.Select(problem => Indent + ProblemText.Render(problem)));
        if (proof.Fault is not null)
            lines.Add(ReportText.Line($"{Indent}this is our fault: {proof.Fault}"));
        lines.AddRange(proof.Remarks.Select(remark => $"{Indent}note: {remark}"));
        lines.AddRange(proof.Steps.Where(step => !step.Holds).Select(step => ReportText.Line($"{Indent}not so: {step.What}: {step.Why}")));
        lines.AddRange(Table(proof.Bands));
        return string.Concat(lines.Select(line => line.TrimEnd() + "\n"));
    }

    /// <summary><c>accuracy on test ≥ 0.87</c></summary>
    public static string Threshold(Band band) => string.Create(
        CultureInfo.InvariantCulture, $"{band.Metric}{(band.Split is null ? "" : $" on {band.Split}")} {(band.IsLeast ? '≥' : '≤')} {Math.Round(band.Bound, 4)}");

    /// <summary><c>0.8123 ± 0.0096</c></summary>
    public static string Value(Standing standing) => standing.Error is { } error ? $"{Number(standing.Value)} ± {Number(error)}" : Number(standing.Value);

    private static IEnumerable<string> Table(ImmutableArray<Band> bands)
    {
        if (bands.IsEmpty)
            yield break;
        yield return Row("threshold", "reference", "wrong sample", "baseline");
        foreach (var check in bands.GroupBy(band => band.Check))
        {
            yield return ReportText.Line($"  {check.Key}");
            foreach (var band in check)
                yield return Row(band);
        }
        if (bands.Any(band => band.IsMetByABaseline))
            yield return "    ! what needs no learning, or not much, meets this threshold";
    }

    private static string Row(Band band) => Row(
        Threshold(band), Value(band.Reference), band.MissedBy is [var clearest, ..] ? Value(clearest) : "none",
        band.Baselines is [var best, ..] ? Value(best) + (best.IsMet ? " !" : "") : "");

    /// <summary>A threshold that is too long for its column has a line to itself.</summary>
    private static string Row(string threshold, string reference, string sample, string baseline)
    {
        string start = threshold.Length < ThresholdWidth ? threshold.PadRight(ThresholdWidth) : $"{threshold}\n    {new string(' ', ThresholdWidth)}";
        return $"    {start}{reference,-NumberWidth}{sample,-NumberWidth}{baseline}";
    }

    private static string Number(double value)
    {
        string text = value.ToString(Math.Abs(value) switch { < 10 => "F4", < 1000 => "F2", _ => "G5" }, CultureInfo.InvariantCulture);
        return text is "-0.0000" ? "0.0000" : text;
    }
}
