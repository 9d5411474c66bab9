using Grader.Running;

namespace Grader.Learning;

internal static class PredictionsWire
{
    public static void Write(WireWriter to, Predictions predictions)
    {
        switch (predictions)
        {
            case Predictions.Labels labels:
                to.Byte(0);
                to.Int32(labels.Count);
                WireNumbers.WriteOptional(to, labels.Positive);
                WireNumbers.Write(to, labels.Truth);
                WireNumbers.Write(to, labels.Probabilities);
                to.Bool(labels.AreLabels);
                break;
            case Predictions.Numbers numbers:
                to.Byte(1);
                WireNumbers.Write(to, numbers.Truth);
                WireNumbers.Write(to, numbers.Predicted);
                break;
        }
    }

    /// <exception cref="WireException">Also if a number is one that no metric may be computed from.</exception>
    public static Predictions Read(ref WireReader from)
    {
        Predictions predictions = from.Byte() switch
        {
            0 => new Predictions.Labels(
                from.Int32(), WireNumbers.ReadOptional(ref from), WireNumbers.ReadInt32s(ref from), WireNumbers.ReadDoubles(ref from), from.Bool()),
            1 => new Predictions.Numbers(WireNumbers.ReadDoubles(ref from), WireNumbers.ReadDoubles(ref from)),
            _ => throw new WireException("predictions of an unknown kind"),
        };
        return PredictionGuard.Fault(predictions) is { } fault ? throw new WireException(fault) : predictions;
    }
}
