using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Hostile.Tests;

/// <summary>How well a machine isolates submissions, and how a run of the command is brought there on a machine that can do better.</summary>
/// <param name="RestrictThread">Done by the thread that starts the command.</param>
/// <param name="Options">Of the command.</param>
internal sealed record Tier(string Name, Action? RestrictThread, ImmutableArray<string> Options)
{
    public static readonly Tier Best = new("the best of this machine", null, []);

    /// <summary>The limits of processes alone hold memory and tasks.</summary>
    public static readonly Tier WithoutControlGroups = new("without control groups", Restrictions.HideControlGroups, []);

    /// <summary>Bubblewrap is what is left to keep it from files.</summary>
    public static readonly Tier WithoutLandlock = new("without Landlock", Restrictions.ForbidLandlock, []);

    /// <summary>Nothing keeps it from reading files. This promises no isolation: it is where an entry can be seen to do what it is there for.</summary>
    public static readonly Tier Readable = new("readable files", Restrictions.ForbidLandlockAndMounting, ["--accept-no-isolation"]);

    /// <summary>Those that are weaker than the best, and promise isolation all the same.</summary>
    public static ImmutableArray<Tier> Weaker => [WithoutControlGroups, WithoutLandlock];

    /// <summary>Why a run can't be brought here on this machine; null where it can.</summary>
    public string? Missing => RestrictThread == Restrictions.HideControlGroups && !Environment.IsPrivilegedProcess
        ? "only root can hide control groups from a process"
        : RuntimeInformation.ProcessArchitecture != Architecture.X64 ? "the numbers of the calls are those of x86-64" : null;

    public override string ToString() => Name;
}
