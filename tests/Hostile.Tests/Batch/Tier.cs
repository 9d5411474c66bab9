using System.Collections.Immutable;

namespace Hostile.Tests;

/// <summary>How well a machine isolates submissions, and how a run of the command is brought into it on a machine that can do better.</summary>
/// <param name="Name">As in run.json; null: whatever is the best here.</param>
/// <param name="Environment">Variables of the command.</param>
/// <param name="RestrictThread">Done on the thread that starts the command.</param>
internal sealed record Tier(string? Name, ImmutableDictionary<string, string> Environment, Action? RestrictThread, ImmutableArray<string> Options)
{
    public static Tier Best { get; } = new(null, ImmutableDictionary<string, string>.Empty, null, []);

    /// <summary>Those that promise isolation and are weaker than the best.</summary>
    public static ImmutableArray<Tier> Weaker { get; } = [];

    public override string ToString() => Name ?? "the best tier of this machine";
}
