using Grader.Running;

namespace Grader.Learning;

/// <summary>Whole frames for a worker.</summary>
internal static class LearningRequests
{
    public static byte[] Evaluate(Predictions predictions)
    {
        var writer = new WireWriter();
        PredictionsWire.Write(writer, predictions);
        return writer.ToFrame(LearningFrames.Evaluate);
    }

    public static byte[] Evaluate(Baseline baseline, TrainingTable train, TrainingTable test)
    {
        var writer = new WireWriter();
        writer.Byte((byte)baseline);
        TableWire.Write(writer, train);
        TableWire.Write(writer, test);
        return writer.ToFrame(LearningFrames.Baseline);
    }

    public static byte[] Train(Baseline baseline, TrainingTable table, Draw draw)
    {
        var writer = new WireWriter();
        TableWire.Write(writer, table);
        DrawWire.Write(writer, draw);
        writer.Byte((byte)baseline);
        return writer.ToFrame(LearningFrames.TrainBaseline);
    }

    public static byte[] Train(TreeConfiguration configuration, TrainingTable table, Draw draw)
    {
        var writer = new WireWriter();
        TableWire.Write(writer, table);
        DrawWire.Write(writer, draw);
        TreeWire.Write(writer, configuration);
        return writer.ToFrame(LearningFrames.TrainTrees);
    }

    public static byte[] Train(NetworkConfiguration configuration, TrainingTable table, Draw draw)
    {
        var writer = new WireWriter();
        TableWire.Write(writer, table);
        DrawWire.Write(writer, draw);
        NetworkWire.Write(writer, configuration);
        return writer.ToFrame(LearningFrames.TrainNetwork);
    }

    public static byte[] Probe() => new WireWriter().ToFrame(LearningFrames.Probe);
}
