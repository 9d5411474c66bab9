using Grader.Confining;
using Grader.Learning.Evaluating;
using Grader.Learning.Training;
using Grader.Running;

namespace Grader.Learning.Working;

/// <summary>
/// One request after another, until the host closes its end or kills us. What goes wrong in here is not caught: this process
/// is expendable, and the host takes its death for the answer.
/// </summary>
internal sealed class Worker(Channel channel)
{
    private readonly Evaluator _evaluator = new();

    /// <param name="held">What this process could not do when it tried; told to the host.</param>
    public void Run(Protections held)
    {
        // Before the host limits memory: if it can't be loaded now, that is the machine's fault, and no table's.
        _ = TreeGrower.HasLightGbm;
        var ready = new WireWriter();
        ready.Byte((byte)held);
        channel.Write(LearningFrames.Ready, ready);
        while (channel.TryRead(out byte kind, out byte[] payload))
            Answer(kind, payload);
    }

    private void Answer(byte kind, byte[] payload)
    {
        var answer = new WireWriter();
        try
        {
            channel.Write(Do(kind, new WireReader(payload), answer), answer);
        }
        catch (RefusedException refused)
        {
            var why = new WireWriter();
            why.Byte((byte)refused.Why);
            channel.Write(LearningFrames.Refused, why);
        }
    }

    /// <returns>The answer's kind.</returns>
    private byte Do(byte kind, WireReader request, WireWriter answer)
    {
        switch (kind)
        {
            case LearningFrames.Evaluate:
                MetricsWire.Write(answer, _evaluator.Evaluate(PredictionsWire.Read(ref request)));
                request.End();
                return LearningFrames.Evaluated;
            case LearningFrames.Baseline:
                MetricsWire.Write(answer, Baseline(ref request));
                return LearningFrames.Evaluated;
            case LearningFrames.TrainBaseline:
                ResultWire.Write(answer, BaselineOfADraw(ref request));
                return LearningFrames.Trained;
            case LearningFrames.TrainTrees:
                ResultWire.Write(answer, Trees(ref request));
                return LearningFrames.Trained;
            case LearningFrames.TrainNetwork:
                ResultWire.Write(answer, Network(ref request));
                return LearningFrames.Trained;
            case LearningFrames.Probe:
                request.End();
                answer.Bool(TreeGrower.HasLightGbm);
                return LearningFrames.Probed;
            default:
                throw new WireException("a frame of an unknown kind");
        }
    }

    private Metrics Baseline(ref WireReader request)
    {
        var kind = ReadBaseline(ref request);
        TrainingTable train = TableWire.Read(ref request), test = TableWire.Read(ref request);
        request.End();
        return _evaluator.EvaluateSplit(Baselines.Predict(kind, train, test));
    }

    private SeedResult BaselineOfADraw(ref WireReader request)
    {
        var table = TableWire.Read(ref request);
        var draw = DrawWire.Read(ref request, table);
        var kind = ReadBaseline(ref request);
        request.End();
        return new BaselineTraining(_evaluator).Train(kind, Samples.Draw(table, draw));
    }

    private static Baseline ReadBaseline(ref WireReader request) => (Baseline)WireNumbers.Between(request.Byte(), 0, (int)Learning.Baseline.Linear);

    private SeedResult Trees(ref WireReader request)
    {
        var table = TableWire.Read(ref request);
        var draw = DrawWire.Read(ref request, table);
        var configuration = TreeWire.Read(ref request, draw.Train, table);
        request.End();
        return new TreeTraining(_evaluator).Train(configuration, Samples.Draw(table, draw));
    }

    private SeedResult Network(ref WireReader request)
    {
        var table = TableWire.Read(ref request);
        var draw = DrawWire.Read(ref request, table);
        var labels = table.Target as Target.Labels ?? throw new WireException("a network for numbers");
        var configuration = NetworkWire.Read(ref request, draw.Train, labels.Count);
        if (configuration.Input.Size != table.Columns)
            throw new WireException("a network for other rows");
        request.End();
        return new NetworkTraining(_evaluator).Train(configuration, Samples.Draw(table, draw));
    }
}
