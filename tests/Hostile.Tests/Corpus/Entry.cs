using System.Collections.Immutable;

namespace Hostile.Tests;

/// <summary>One hostile submission, and what must become of it.</summary>
internal abstract record Entry
{
    /// <summary>Such as <c>forging</c>.</summary>
    public required string Class { get; init; }

    public required string Name { get; init; }

    /// <summary>What it tries, in one sentence.</summary>
    public required string Tries { get; init; }

    /// <summary>The challenge's verdict in the report: one of these. More than one only where the kernel or the clock decides.</summary>
    public required ImmutableArray<string> Verdicts { get; init; }

    /// <summary>PACK/CHALLENGE that it is handed in for.</summary>
    public string Challenge { get; init; } = "target/relu";

    /// <summary>Verdicts of some checks, by name.</summary>
    public ImmutableSortedDictionary<string, string> Checks { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>A text that stands in a note of its report where it has the first of its verdicts; null: not looked for.</summary>
    public string? Note { get; init; }

    /// <summary>It takes many seconds, and is left to the slow suites.</summary>
    public bool Slow { get; init; }

    public string Id => $"{Class}/{Name}";

    public string Pack => Challenge[..Challenge.IndexOf('/', StringComparison.Ordinal)];

    public string ChallengeName => Challenge[(Challenge.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Puts the learner's hand-in into the class: whatever stands for a learner, under a name that begins with <paramref name="number"/>.</summary>
    /// <param name="fillIn">Puts the places of what is planted into a text.</param>
    public abstract void HandIn(string classFolder, string number, Func<string, string> fillIn);

    /// <summary>The usual folder of a learner with the entry's pack in it.</summary>
    protected string PackFolder(string classFolder, string number) =>
        Directory.CreateDirectory(Path.Combine(classFolder, $"{number}-{Class}-{Name}", Pack)).FullName;
}
