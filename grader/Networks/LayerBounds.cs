namespace Grader.Networks;

/// <summary>What a layer may ask for. Far above what a course trains, and low enough that no product of them overflows.</summary>
internal static class LayerBounds
{
    public const int Layers = 64, Filters = 1024, Units = 4096, Kernel = 64, Stride = 64;

    /// <summary>What is wrong with a layer's own numbers, whatever it is fed with.</summary>
    public static IEnumerable<string> Faults(LayerSpec spec) => spec switch
    {
        LayerSpec.Convolution(var filters, var kernel, var stride, var padding) =>
        [
            .. Between(spec, "filters", filters, 1, Filters),
            .. Between(spec, "kernel", kernel, 1, Kernel),
            .. Between(spec, "stride", stride, 1, Stride),
            .. padding < 0 || padding >= Math.Max(kernel, 1) ? [$"`{spec}`: padding must be at least 0 and less than the kernel"] : Array.Empty<string>(),
        ],
        LayerSpec.MaxPooling(var window, var stride) => [.. Between(spec, "window", window, 1, Kernel), .. Between(spec, "stride", stride, 1, Stride)],
        LayerSpec.Dense(var units) => Between(spec, "units", units, 1, Units),
        LayerSpec.Dropout(var rate) => rate is >= 0 and < 1 ? [] : [$"`{spec}`: the rate must be at least 0 and less than 1"],
        _ => [],
    };

    private static IEnumerable<string> Between(LayerSpec spec, string name, int value, int least, int most)
    {
        if (value < least || value > most)
            yield return FormattableString.Invariant($"`{spec}`: {name} must be between {least} and {most}");
    }
}
