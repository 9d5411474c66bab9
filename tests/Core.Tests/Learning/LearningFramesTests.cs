using CsCheck;
using Grader.Learning;
using Grader.Networks;
using Grader.Running;

namespace Core.Tests.Learning;

/// <summary>Both sides read and write with the same files, so only these bytes would tell that a worker of yesterday does not understand today's host.</summary>
public sealed class LearningFramesTests
{
    private static readonly TrainingTable Table = new(1, [0, 1, 2, 3, 4, 5], new Target.Labels(2, 1, [0, 1, 0, 1, 0, 1]));

    private static readonly SeedResult Result = new(
        7, new Metrics.Classification(0.5, 0.75, null, [new LabelMetrics(1, 0.5, 0.25), new LabelMetrics(0, 0, 0)], [[1, 0], [2, 3]]), new Metrics.Regression(0.5, 2, 1), null,
        new LossCurves([3, 2], [4, 5]), 1);

    [Fact]
    public void WritesPredictionsAsItAlwaysDid() => Assert.Equal(
        "3A000000" + "01" + "00" + "02000000" + "FFFFFFFF" + "02000000" + "00000000" + "01000000" + "04000000"
            + "000000000000F03F" + "0000000000000000" + "000000000000E03F" + "000000000000E03F" + "00",
        Convert.ToHexString(LearningRequests.Evaluate(new Predictions.Labels(2, null, [0, 1], [1, 0, 0.5, 0.5], false))));

    [Fact]
    public void WritesATrainingAsItAlwaysDid()
    {
        byte[] frame = LearningRequests.Train(new TreeConfiguration(TreeTrainer.FastTree, 3, 4, 0.5, 2, 1), Table, new Draw(4, 2, 0, 0.25, 9));
        Assert.EndsWith(
            "04000000" + "02000000" + "00000000" + "000000000000D03F" + "0900000000000000" + "01" + "03000000" + "04000000" + "000000000000E03F" + "02000000" + "000000000000F03F",
            Convert.ToHexString(frame), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsAResultAsItIsWritten()
    {
        var writer = new WireWriter();
        ResultWire.Write(writer, Result);
        var again = new WireWriter();
        var reader = new WireReader(writer.Written);
        ResultWire.Write(again, ResultWire.Read(ref reader));
        Assert.Equal(Convert.ToHexString(writer.Written), Convert.ToHexString(again.Written));
    }

    [Fact]
    public void ReadsANetworkAsItIsWritten()
    {
        var network = new NetworkConfiguration(
            Shape.Image(1, 8, 8),
            [new LayerSpec.Convolution(2, 3, 1, 1), new LayerSpec.Activation(ActivationFunction.Tanh), new LayerSpec.MaxPooling(2, 2), new LayerSpec.Dropout(0.25), new LayerSpec.Flattening(), new LayerSpec.Dense(2), new LayerSpec.Softmax()],
            new OptimiserConfiguration.Sgd(0.1, 0.9), 5, 16, 3);
        var writer = new WireWriter();
        NetworkWire.Write(writer, network);
        var reader = new WireReader(writer.Written);
        var read = NetworkWire.Read(ref reader, 100, 2);
        Assert.Equal(network.Layers, read.Layers);
        Assert.Equal(network with { Layers = read.Layers }, read);
    }

    /// <summary>An answer of numbers that no reader could look at is none.</summary>
    [Fact]
    public void NoBytesWhateverBreakTheReadersOrBringANumberThatIsNotFinite() => Gen.Select(Gen.Byte.Array[0, 80], Gen.Int[0, 200], Gen.Byte).Sample((noise, at, flip) =>
    {
        var writer = new WireWriter();
        ResultWire.Write(writer, Result);
        byte[] valid = writer.Written.ToArray();
        valid[at % valid.Length] ^= flip;
        return Survives(valid) && Survives(noise);
    }, iter: 20_000);

    private static bool Survives(byte[] bytes)
    {
        try
        {
            var reader = new WireReader(bytes);
            var read = ResultWire.Read(ref reader);
            return read.Losses.Train.Concat(read.Losses.Validation).All(double.IsFinite) && read.Kept < read.Losses.Train.Length;
        }
        catch (WireException)
        {
            return true;
        }
    }
}
