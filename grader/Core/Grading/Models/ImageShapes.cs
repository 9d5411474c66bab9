using System.Collections.Immutable;
using Grader.Networks;

namespace Grader.Grading.Models;

internal static class ImageShapes
{
    /// <param name="lengths"><c>[features]</c>, <c>[rows, columns]</c> or <c>[channels, rows, columns]</c>.</param>
    /// <returns>Null: it is none of these.</returns>
    public static Shape? Of(ImmutableArray<int> lengths) => lengths.Any(length => length is < 1 or > 100_000) ? null : lengths switch
    {
        [var features] => Shape.Flat(features),
        [var rows, var columns] when Fits(1, rows, columns) => Shape.Image(1, rows, columns),
        [var channels, var rows, var columns] when Fits(channels, rows, columns) => Shape.Image(channels, rows, columns),
        _ => null,
    };

    private static bool Fits(long channels, long rows, long columns) => channels * rows * columns <= 1_000_000;
}
