using System.Collections.Immutable;
using System.Numerics;

namespace Grader.Judging;

/// <summary>
/// What a value was when it left a check, as plain data. Decoded from bytes that an attacker may have written
/// (<see cref="ObservationReader"/>), under caps on depth, count and bytes.
/// </summary>
public abstract record Observation
{
    private Observation() { }

    public sealed record Null : Observation { public static readonly Null Instance = new(); }

    public sealed record Boolean(bool Value) : Observation;

    /// <summary>Any integer type up to BigInteger; <paramref name="Type"/> is the C# name, as in <c>int</c>.</summary>
    public sealed record Integer(BigInteger Value, string Type) : Observation;

    /// <summary>double, float or Half.</summary>
    public sealed record Floating(double Value, FloatingType Type) : Observation;

    public sealed record Decimal(decimal Value) : Observation;

    public sealed record Complex(double Real, double Imaginary) : Observation;

    public sealed record Character(char Value) : Observation;

    /// <summary>string and StringBuilder.</summary>
    public sealed record Text(string Value) : Observation;

    /// <summary>Guid, DateTime, DateTimeOffset, DateOnly, TimeOnly, TimeSpan, …: compared by their invariant text.</summary>
    public sealed record Atom(string Type, string Value) : Observation;

    public sealed record Enumeration(string Type, string Name, BigInteger Value) : Observation;

    /// <summary>Any array of rank 1, list or sequence.</summary>
    public sealed record Sequence(string Type, ImmutableArray<Observation> Items) : Observation;

    /// <summary>An array of rank 2 or more: <paramref name="Items"/> in row-major order.</summary>
    public sealed record Grid(string Type, ImmutableArray<int> Lengths, ImmutableArray<Observation> Items) : Observation;

    public sealed record Set(string Type, ImmutableArray<Observation> Items) : Observation;

    public sealed record Map(string Type, ImmutableArray<(Observation Key, Observation Value)> Entries) : Observation;

    public sealed record Tuple(ImmutableArray<Observation> Items) : Observation;

    /// <summary>A record or object by its public properties and fields.</summary>
    public sealed record Structure(string Type, ImmutableArray<(string Name, Observation Value)> Members) : Observation;

    /// <summary>Of a type that is no plain data (a delegate, a stream, …) or refers to itself.</summary>
    public sealed record Unsupported(string Type, string Why) : Observation;
}

public enum FloatingType { Half, Single, Double }

/// <summary>What one case of a check did.</summary>
public abstract record Outcome
{
    private Outcome() { }

    public sealed record Returned(Observation Value) : Outcome;

    /// <summary>Ran to its end without a value: what it printed is the observation.</summary>
    public sealed record Completed : Outcome { public static readonly Completed Instance = new(); }

    public sealed record Threw(Thrown Exception) : Outcome;

    /// <summary>The value went beyond the caps on depth, count or bytes.</summary>
    public sealed record TooLarge(string Why) : Outcome;
}

/// <summary>An exception as the runner told it.</summary>
/// <param name="Types">Full names from the thrown type up to System.Exception.</param>
/// <param name="FrameworkTypes">How many of the last entries of <paramref name="Types"/> are the framework's own: the nearest framework type is the first of these.</param>
public sealed record Thrown(ImmutableArray<string> Types, int FrameworkTypes, string Message, ImmutableArray<CodeLocation> Frames)
{
    public string NearestFrameworkType => Types[Math.Clamp(Types.Length - FrameworkTypes, 0, Types.Length - 1)];
}

/// <summary>A place in one of the loaded assemblies of the chain; outermost last, as in a stack trace.</summary>
public readonly record struct CodeLocation(ChainLink Assembly, int MethodToken, int IlOffset);

public enum ChainLink { Given, Submission, Checks, Hidden }

/// <summary>One case: its generated input (only where asked for, from a reference's run) and what happened.</summary>
public sealed record CaseOutcome(Observation? Input, Outcome Outcome);

/// <summary>How two observations of one check are compared: the options of <c>Check</c>.</summary>
/// <param name="Tolerance">Absolute or relative; null: 1e-9, for float and Half 1e-5.</param>
/// <param name="Ulps">Instead of a tolerance.</param>
public sealed record ComparisonRule(double? Tolerance = null, long? Ulps = null, bool Unordered = false, bool Exact = false)
{
    public static readonly ComparisonRule Default = new();
}
