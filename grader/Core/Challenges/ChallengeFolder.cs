using System.Collections.Immutable;
using Grader.Challenges.Editions;

namespace Grader.Challenges;

/// <summary>
/// The files of one challenge. Each is claimed by whoever reads it; what nobody claims is a problem, since a misspelt
/// <c>hiden.csx</c> would otherwise take its checks away in silence.
/// </summary>
internal sealed class ChallengeFolder
{
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems;

    public ChallengeFolder(string path, string shown, List<Problem> problems)
    {
        (Path, Shown, _problems) = (path, shown, problems);
        Files = ChallengeFiles.List(path);
        foreach (var link in Files.Where(file => file.Link))
            For(link.Path).Add(null, "is a link; put the file itself here");
    }

    public string Path { get; }

    /// <summary>As problems name it: <c>relu-stack/relu</c>.</summary>
    public string Shown { get; }

    public ImmutableArray<ChallengeFile> Files { get; }

    /// <summary>Of a learner edition; null in the course's own pack.</summary>
    public Edition? Edition { get; init; }

    public Faults For(string file) => new($"{Shown}/{file}", _problems);

    public bool Has(string file) => Files.Any(f => f.Path == file);

    public bool HasFolder(string folder) => Files.Any(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public void Claim(string file) => _claimed.Add(file);

    /// <summary>The text of a file that need not be there. Null, and a problem, if it is there but no text.</summary>
    public SourceFile? Optional(string file) => Has(file) ? Read(file, ChallengeLimits.TextBytes) : null;

    /// <summary>As <see cref="Optional"/>, for a table, which may be longer.</summary>
    public SourceFile? OptionalTable(string file) => Has(file) ? Read(file, ChallengeLimits.TableBytes) : null;

    /// <summary>The text of a file; null, and a problem, if there is none.</summary>
    /// <param name="purpose">Goes on from "there is no such file": <c>it tells the learner what to do</c>.</param>
    public SourceFile? Required(string file, string purpose)
    {
        if (Has(file))
            return Read(file, ChallengeLimits.TextBytes);
        For(file).Add(null, $"there is no such file; {purpose}");
        return null;
    }

    /// <summary>All <c>.cs</c> files of a folder, in ordinal order of their paths.</summary>
    public ImmutableArray<SourceFile> Sources(string folder)
    {
        var sources = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var file in Files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)))
            if (!file.Path.EndsWith(".cs", StringComparison.Ordinal))
                Refuse(file.Path, $"{folder}/ holds .cs files only");
            else if (Read(file.Path, ChallengeLimits.TextBytes) is { } source)
                sources.Add(source);
        return sources.ToImmutable();
    }

    /// <summary>A problem with a file that then needs no other.</summary>
    public void Refuse(string file, string message)
    {
        Claim(file);
        For(file).Add(null, message);
    }

    /// <summary>Names what nobody has claimed.</summary>
    public void RefuseStrangers(ImmutableArray<string> known, Func<string, string?> explain)
    {
        foreach (var name in Files.Where(file => !_claimed.Contains(file.Path) && !file.Link).Select(TopLevel).Distinct(StringComparer.Ordinal))
            if (explain(name) is { } sentence)
                For(name).Add(null, sentence);
            else
                For(name).Add(null, "this file has no meaning here", Nearest.Name(name, known.Where(k => !_claimed.Contains(k))));
    }

    private static string TopLevel(ChallengeFile file) =>
        file.Path.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? file.Path[..(slash + 1)] : file.Path;

    private SourceFile? Read(string file, long most)
    {
        Claim(file);
        var full = System.IO.Path.Combine(Path, file);
        if (new FileInfo(full).Length > most)
        {
            For(file).Add(null, $"has more than {most >> 10} KiB");
            return null;
        }
        switch (TextFile.Decode(File.ReadAllBytes(full)))
        {
            case TextFile.Text text when !string.IsNullOrWhiteSpace(text.Content):
                return new SourceFile(file, TextFile.WithLineFeeds(text.Content));
            case TextFile.NotText not:
                For(file).Add(null, not.Why);
                return null;
            default:
                For(file).Add(null, "is empty");
                return null;
        }
    }
}
