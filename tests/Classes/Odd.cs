using System.Collections.Immutable;
using System.Text;
using Core.Tests.Submissions;

namespace Classes;

/// <summary>Right hand-ins as they come from other places than a course's own: packed, and under names that a program could stumble over.</summary>
internal static class Odd
{
    private static readonly string[] Learners =
    [
        " Ó Súilleabháin", "-網-Жанна", " (copy) [2]", ".2026-11-29", "@example.org", " 'quoted' & \"so on\"", " %s {0} $HOME", " 1,2;3\t4",
    ];

    /// <summary>Beside the hand-in; none of them is one.</summary>
    private static readonly string[] Files = ["-rf", "con", "a b.txt", "ünï.md", ".hidden.csx", "Thumbs.db", "notes (1).txt", "$(id).log"];

    /// <summary>The learner's folder as an archive, alone or within a folder.</summary>
    public static IEnumerable<KnownHandIn> Archives(KnownHandIn right) => new[] { "", "my work/" }.Select(top => right with
    {
        Name = $"{right.Name}, as the learner's archive",
        LaidOut = (submissions, learner) => File.WriteAllBytes(Path.Combine(submissions, learner + ".zip"), Packed(right.Files.Select(file => (top + file.Path, file.Content)))),
    });

    /// <summary>The hand-in as an archive in the pack's folder.</summary>
    public static KnownHandIn HandInArchive(KnownHandIn right)
    {
        string id = right.Verdicts.Keys.Single();
        var within = right.Files.Select(file => (file.Path.StartsWith(id + "/", StringComparison.Ordinal) ? file.Path[(id.Length + 1)..] : Path.GetFileName(file.Path), file.Content));
        return right with { Name = $"{right.Name}, as an archive", Files = [($"{id}.zip", Packed(within))] };
    }

    /// <summary>Of a learner with such a name.</summary>
    public static IEnumerable<KnownHandIn> Named(KnownHandIn right) => Learners.Select(name => right with { Name = $"{right.Name}, of a learner called{name}", NameEnds = name });

    /// <summary>With such files beside it.</summary>
    public static KnownHandIn WithFiles(KnownHandIn right) => right with
    {
        Name = $"{right.Name}, among odd names",
        Files = [.. right.Files, .. Files.Select(name => ($"{right.Verdicts.Keys.Single().Split('/')[0]}/{name}", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes("mine\n")))],
    };

    private static byte[] Packed(IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files) => Zips.Of([.. files.Select(file => (file.Path, file.Content.ToArray(), 0))]);
}
