using System.Collections.Immutable;
using Grader.Running;

namespace Grader.Learning;

/// <summary>Arrays of numbers, and the bounds that both sides hold them to.</summary>
internal static class WireNumbers
{
    public static void Write(WireWriter to, ImmutableArray<double> numbers)
    {
        to.Int32(numbers.Length);
        foreach (double number in numbers)
            to.Double(number);
    }

    public static void Write(WireWriter to, ImmutableArray<int> numbers)
    {
        to.Int32(numbers.Length);
        foreach (int number in numbers)
            to.Int32(number);
    }

    public static ImmutableArray<double> ReadDoubles(ref WireReader from)
    {
        var numbers = ImmutableArray.CreateBuilder<double>(from.Count(sizeof(double)));
        while (numbers.Count < numbers.Capacity)
            numbers.Add(from.Double());
        return numbers.MoveToImmutable();
    }

    public static ImmutableArray<int> ReadInt32s(ref WireReader from)
    {
        var numbers = ImmutableArray.CreateBuilder<int>(from.Count(sizeof(int)));
        while (numbers.Count < numbers.Capacity)
            numbers.Add(from.Int32());
        return numbers.MoveToImmutable();
    }

    /// <summary>Minus one is none.</summary>
    public static void WriteOptional(WireWriter to, int? number) => to.Int32(number ?? -1);

    public static int? ReadOptional(ref WireReader from) => from.Int32() switch
    {
        -1 => null,
        < 0 => throw new WireException("a number below zero"),
        var number => number,
    };

    public static double Finite(double number) =>
        double.IsFinite(number) ? number : throw new WireException("a number that is not finite");

    public static double Share(double number) =>
        number >= 0 && number <= 1 ? number : throw new WireException("a share that is not between 0 and 1");

    public static int Between(int number, int least, int most) =>
        number >= least && number <= most ? number : throw new WireException("a number out of its bounds");
}
