using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Networks;
using Grader.Running;

namespace Grader.Learning;

internal static class NetworkWire
{
    public static void Write(WireWriter to, NetworkConfiguration configuration)
    {
        WriteShape(to, configuration.Input);
        to.Int32(configuration.Layers.Length);
        foreach (var layer in configuration.Layers)
            WriteLayer(to, layer);
        to.Bool(configuration.Optimiser is OptimiserConfiguration.Sgd);
        to.Double(configuration.Optimiser.LearningRate);
        to.Double((configuration.Optimiser as OptimiserConfiguration.Sgd)?.Momentum ?? 0);
        to.Int32(configuration.Epochs);
        to.Int32(configuration.Batch);
        WireNumbers.WriteOptional(to, configuration.Patience);
    }

    /// <summary>Within the budget for so many rows.</summary>
    public static NetworkConfiguration Read(ref WireReader from, int trainingRows, int labels)
    {
        var input = ReadShape(ref from);
        var layers = ImmutableArray.CreateBuilder<LayerSpec>();
        for (int count = from.Count(1); count > 0; count--)
            layers.Add(ReadLayer(ref from));
        var configuration = new NetworkConfiguration(
            input, layers.ToImmutable(), ReadOptimiser(ref from), from.Int32(), from.Int32(), WireNumbers.ReadOptional(ref from));
        return configuration.Problems(trainingRows, labels) is [var problem, ..] ? throw new WireException(problem) : configuration;
    }

    private static void WriteShape(WireWriter to, Shape shape)
    {
        to.Bool(shape.IsFlat);
        to.Int32(shape.Channels);
        to.Int32(shape.Height);
        to.Int32(shape.Width);
    }

    private static Shape ReadShape(ref WireReader from)
    {
        const int most = 1024;
        bool isFlat = from.Bool();
        int channels = WireNumbers.Between(from.Int32(), 1, most), height = WireNumbers.Between(from.Int32(), 1, most), width = WireNumbers.Between(from.Int32(), 1, most * 16);
        return isFlat ? Shape.Flat(width) : Shape.Image(channels, height, width);
    }

    private static void WriteLayer(WireWriter to, LayerSpec layer)
    {
        switch (layer)
        {
            case LayerSpec.Convolution(var filters, var kernel, var stride, var padding):
                Write(to, 0, filters, kernel, stride, padding);
                break;
            case LayerSpec.MaxPooling(var window, var stride):
                Write(to, 1, window, stride);
                break;
            case LayerSpec.Dense(var units):
                Write(to, 2, units);
                break;
            case LayerSpec.Dropout(var rate):
                to.Byte(3);
                to.Double(rate);
                break;
            case LayerSpec.Flattening:
                to.Byte(4);
                break;
            case LayerSpec.Activation(var function):
                Write(to, 5, (int)function);
                break;
            case LayerSpec.Softmax:
                to.Byte(6);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void Write(WireWriter to, byte kind, params ReadOnlySpan<int> numbers)
    {
        to.Byte(kind);
        foreach (int number in numbers)
            to.Int32(number);
    }

    private static LayerSpec ReadLayer(ref WireReader from) => from.Byte() switch
    {
        0 => new LayerSpec.Convolution(from.Int32(), from.Int32(), from.Int32(), from.Int32()),
        1 => new LayerSpec.MaxPooling(from.Int32(), from.Int32()),
        2 => new LayerSpec.Dense(from.Int32()),
        3 => new LayerSpec.Dropout(from.Double()),
        4 => new LayerSpec.Flattening(),
        5 => new LayerSpec.Activation((ActivationFunction)WireNumbers.Between(from.Int32(), 0, (int)ActivationFunction.Tanh)),
        6 => new LayerSpec.Softmax(),
        _ => throw new WireException("a layer of an unknown kind"),
    };

    private static OptimiserConfiguration ReadOptimiser(ref WireReader from)
    {
        bool isSgd = from.Bool();
        double rate = from.Double(), momentum = from.Double();
        return isSgd ? new OptimiserConfiguration.Sgd(rate, momentum) : new OptimiserConfiguration.Adam(rate);
    }
}
