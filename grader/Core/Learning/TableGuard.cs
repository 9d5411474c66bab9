namespace Grader.Learning;

/// <summary>What a table and its splits must be. A challenge that breaks this is invalid; linked into Learning, which does not believe its host either.</summary>
internal static class TableGuard
{
    /// <summary>ML.NET's trees compare single-precision numbers.</summary>
    private const int MostColumns = 10_000;

    public static string? Fault(TrainingTable table)
    {
        if (table.Columns is < 1 or > MostColumns || table.Values.Length % table.Columns != 0 || table.Rows > PredictionGuard.MostRows)
            return "a table of no size that can be trained on";
        if (!PredictionGuard.AreUsable(table.Values.AsSpan()))
            return "a number in the table that is not finite, or far too large";
        return table.Target switch
        {
            Target.Labels labels when labels.Count is < 2 or > PredictionGuard.MostLabels => "a number of labels that no table has",
            Target.Labels labels when labels.Positive is { } positive && (labels.Count != 2 || positive is < 0 or > 1) => "a positive label that is not one of two",
            Target.Labels labels when labels.Rows.Length != table.Rows => "not one label for each row",
            Target.Labels labels when labels.Rows.Any(label => label < 0 || label >= labels.Count) => "a label that the table does not have",
            Target.Numbers numbers when numbers.Rows.Length != table.Rows => "not one number for each row",
            Target.Numbers numbers when !PredictionGuard.AreUsable(numbers.Rows.AsSpan()) => "a target that is not finite, or far too large",
            _ => null,
        };
    }

    public static string? Fault(Draw draw, TrainingTable table)
    {
        if (draw.Train < 2 || draw.Validation < 2 || draw.Test < 0 || (long)draw.Train + draw.Validation + draw.Test > table.Rows)
            return "splits that the table is too small for";
        return draw.Noise >= 0 && draw.Noise < 1 ? null : "noise that is no probability below 1";
    }
}
