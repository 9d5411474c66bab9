using System.Collections.Immutable;

namespace Classes;

/// <summary>What one learner hands in for one pack, and what must become of it.</summary>
/// <param name="Name">Where it comes from, for a message: <c>relu-stack/relu/wrong-answer/leaky.csx</c>.</param>
/// <param name="Verdicts">PACK/CHALLENGE and its verdict; more than one only where the kernel or the clock decides. The pack's other challenges are skipped.</param>
/// <param name="Files">Paths below the learner's folder.</param>
internal sealed record KnownHandIn(
    string Name, ImmutableSortedDictionary<string, ImmutableArray<string>> Verdicts, ImmutableArray<(string Path, ReadOnlyMemory<byte> Content)> Files)
{
    /// <summary>A folder in which nothing lies.</summary>
    public static KnownHandIn Nothing { get; } = new("nothing", ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty, []);

    /// <summary>The grader trains what it configures.</summary>
    public bool IsTrained { get; init; }

    /// <summary>Goes on behind the learner's number in the learner's name.</summary>
    public string NameEnds { get; init; } = "";

    /// <summary>Writes it for a learner of a class, where it is not files in a learner's folder: archives, links, names.</summary>
    public Action<string, string>? LaidOut { get; init; }

    /// <summary>Which challenges were begun may not be told: others may be rejected, too.</summary>
    public bool MayBeRefusedWhole { get; init; }

    /// <summary>Of one challenge.</summary>
    public static KnownHandIn Of(string name, string challenge, ImmutableArray<string> verdicts, IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files) =>
        new(name, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal).Add(challenge, verdicts), [.. files]);

    /// <summary>Writes it into a folder of submissions.</summary>
    public void Write(string submissions, string learner)
    {
        if (LaidOut is not null)
        {
            LaidOut(submissions, learner);
            return;
        }
        string own = Directory.CreateDirectory(Path.Combine(submissions, learner)).FullName;
        foreach (var (path, content) in Files)
        {
            string file = Path.Combine(own, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content.Span);
        }
    }
}
