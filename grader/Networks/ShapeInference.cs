using System.Collections.Immutable;

namespace Grader.Networks;

/// <summary>From layer to layer, and in words where one does not fit what comes before it.</summary>
internal static class ShapeInference
{
    public static Architecture Infer(Shape input, IReadOnlyList<LayerSpec> specs)
    {
        string[] faults = [.. OwnFaults(specs)];
        if (faults.Length > 0)
            return new Architecture(input, [], [.. faults]);
        var layers = ImmutableArray.CreateBuilder<PlannedLayer>();
        foreach (var spec in specs)
        {
            var shape = layers.Count == 0 ? input : layers[^1].Output;
            if (Misfit(spec, shape) is { } misfit)
                return new Architecture(input, layers.ToImmutable(), [$"{Before(layers, shape)}; {misfit}"]);
            layers.Add(Plan(spec, shape));
        }
        return new Architecture(input, layers.ToImmutable(), []);
    }

    private static IEnumerable<string> OwnFaults(IReadOnlyList<LayerSpec> specs)
    {
        if (specs.Count is 0 or > LayerBounds.Layers)
            return [FormattableString.Invariant($"a network has between 1 and {LayerBounds.Layers} layers; this one has {specs.Count}")];
        return specs.SelectMany(LayerBounds.Faults)
            .Concat(specs.Take(specs.Count - 1).OfType<LayerSpec.Softmax>().Any() ? ["`Softmax()` belongs at the end, once"] : []);
    }

    private static string Before(ImmutableArray<PlannedLayer>.Builder layers, Shape shape)
    {
        string what = shape.IsFlat
            ? FormattableString.Invariant($"there are {shape.Size} numbers in a row")
            : FormattableString.Invariant($"the image is {shape.Height} × {shape.Width}");
        return layers.Count == 0 ? $"at the input {what}" : $"after `{layers[^1].Spec}` {what}";
    }

    private static string? Misfit(LayerSpec spec, Shape shape) => spec switch
    {
        LayerSpec.Convolution or LayerSpec.MaxPooling when shape.IsFlat => $"`{spec}` needs an image",
        LayerSpec.Dense or LayerSpec.Softmax when !shape.IsFlat => $"`{spec}` needs numbers in a row: put `Flatten()` before it",
        LayerSpec.Convolution(_, var kernel, _, var padding) when !Fits(shape, kernel, padding) => padding == 0
            ? $"`{spec}` does not fit"
            : FormattableString.Invariant($"`{spec}` does not fit, not even with {padding} zeros on each side"),
        LayerSpec.MaxPooling(var window, _) when !Fits(shape, window, 0) => $"`{spec}` does not fit",
        _ => null,
    };

    private static bool Fits(Shape shape, int window, int padding) => Math.Min(shape.Height, shape.Width) + 2 * padding >= window;

    private static PlannedLayer Plan(LayerSpec spec, Shape input)
    {
        switch (spec)
        {
            case LayerSpec.Convolution(var filters, var kernel, var stride, var padding):
                var convolved = Slide(input, filters, kernel, stride, padding);
                long weights = (long)filters * input.Channels * kernel * kernel;
                return new PlannedLayer(spec, input, convolved, weights + filters, weights * convolved.Height * convolved.Width);
            case LayerSpec.MaxPooling(var window, var stride):
                return new PlannedLayer(spec, input, Slide(input, input.Channels, window, stride, 0), 0, 0);
            case LayerSpec.Dense(var units):
                long products = (long)input.Size * units;
                return new PlannedLayer(spec, input, Shape.Flat(units), products + units, products);
            case LayerSpec.Flattening:
                return new PlannedLayer(spec, input, Shape.Flat(input.Size), 0, 0);
            default:
                return new PlannedLayer(spec, input, input, 0, 0);
        }
    }

    private static Shape Slide(Shape input, int channels, int window, int stride, int padding) =>
        Shape.Image(channels, Positions(input.Height, window, stride, padding), Positions(input.Width, window, stride, padding));

    private static int Positions(int length, int window, int stride, int padding) => (length + 2 * padding - window) / stride + 1;
}
