using System.Collections.Immutable;
using Grader.Running;

namespace Grader.Learning;

/// <summary>What is read is finite, whoever wrote it.</summary>
internal static class MetricsWire
{
    public static void Write(WireWriter to, Metrics metrics)
    {
        switch (metrics)
        {
            case Metrics.Classification classification:
                to.Byte(0);
                WriteClassification(to, classification);
                break;
            case Metrics.Regression regression:
                to.Byte(1);
                to.Double(regression.RSquared);
                to.Double(regression.RootMeanSquaredError);
                to.Double(regression.MeanAbsoluteError);
                break;
        }
    }

    public static Metrics Read(ref WireReader from) => from.Byte() switch
    {
        0 => ReadClassification(ref from),
        1 => new Metrics.Regression(
            WireNumbers.Finite(from.Double()), WireNumbers.Finite(from.Double()), WireNumbers.Finite(from.Double())),
        _ => throw new WireException("metrics of an unknown kind"),
    };

    private static void WriteClassification(WireWriter to, Metrics.Classification metrics)
    {
        to.Double(metrics.Accuracy);
        WriteOptional(to, metrics.Auc);
        WriteOptional(to, metrics.LogLoss);
        to.Int32(metrics.PerLabel.Length);
        foreach (var label in metrics.PerLabel)
        {
            to.Double(label.Precision);
            to.Double(label.Recall);
            to.Double(label.F1);
        }
        foreach (var row in metrics.Confusion)
            WireNumbers.Write(to, row);
    }

    private static Metrics.Classification ReadClassification(ref WireReader from)
    {
        double accuracy = WireNumbers.Share(from.Double());
        double? auc = ReadOptional(ref from), logLoss = ReadOptional(ref from);
        var perLabel = ImmutableArray.CreateBuilder<LabelMetrics>();
        for (int count = from.Count(24); count > 0; count--)
            perLabel.Add(new LabelMetrics(WireNumbers.Share(from.Double()), WireNumbers.Share(from.Double()), WireNumbers.Share(from.Double())));
        var confusion = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        while (confusion.Count < perLabel.Count)
            confusion.Add(ReadRow(ref from, perLabel.Count));
        return new Metrics.Classification(accuracy, auc, logLoss, perLabel.ToImmutable(), confusion.ToImmutable());
    }

    private static ImmutableArray<int> ReadRow(ref WireReader from, int labels)
    {
        var row = WireNumbers.ReadInt32s(ref from);
        return row.Length == labels && row.All(count => count >= 0) ? row : throw new WireException("no row of a confusion matrix");
    }

    private static void WriteOptional(WireWriter to, double? number)
    {
        to.Bool(number is not null);
        to.Double(number ?? 0);
    }

    private static double? ReadOptional(ref WireReader from)
    {
        bool isThere = from.Bool();
        double number = WireNumbers.Finite(from.Double());
        return isThere ? number : null;
    }
}
