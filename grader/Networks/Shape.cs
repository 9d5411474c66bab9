using System.Globalization;

namespace Grader.Networks;

/// <summary>
/// What one layer hands to the next for one sample: an image of channels × height × width, stored row by row, channel after channel;
/// or, with <see cref="IsFlat"/>, numbers in a row.
/// </summary>
public readonly record struct Shape
{
    private Shape(int channels, int height, int width, bool isFlat) =>
        (Channels, Height, Width, IsFlat) = (channels, height, width, isFlat);

    public int Channels { get; }

    public int Height { get; }

    public int Width { get; }

    public bool IsFlat { get; }

    /// <summary>How many numbers it has.</summary>
    public int Size => checked(Channels * Height * Width);

    public static Shape Image(int channels, int height, int width) => new(channels, height, width, isFlat: false);

    public static Shape Flat(int size) => new(1, 1, size, isFlat: true);

    /// <summary>As in "16 × 4 × 4" (channels, height, width), or "160".</summary>
    public override string ToString() => IsFlat
        ? Size.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Channels} × {Height} × {Width}");
}
