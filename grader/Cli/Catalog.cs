using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Cli;

/// <summary>Finds and reads the folder of challenges.</summary>
internal static class Catalog
{
    public const string FolderName = "challenges";

    /// <param name="packs">Only these; null: all.</param>
    public static ChallengeCatalog Read(string? folder, IEnumerable<string> paths, IReadOnlySet<string>? packs = null)
    {
        if (folder is not null && !Directory.Exists(folder))
            throw new UsageException($"--challenges: {NoFolder(folder)}");
        return ChallengeReader.Read(folder ?? NearestFolder(paths), packs);
    }

    /// <summary>There is no folder `chalenges`; did you mean `challenges`?</summary>
    public static string NoFolder(string path)
    {
        string wrong = Path.TrimEndingDirectorySeparator(path);
        string name = Path.GetFileName(wrong), around = wrong[..^name.Length];
        var parent = new DirectoryInfo(around.Length == 0 ? "." : around);
        var names = parent.Exists ? parent.EnumerateDirectories().Select(folder => folder.Name) : [];
        return $"there is no folder {CommandLine.Suggested(path, Nearest.Name(name, names) is { } near ? [around + near] : [])}";
    }

    /// <summary>All problems on stderr.</summary>
    /// <returns>The exit code for an invalid challenge.</returns>
    public static int Report(ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(ProblemText.Render(problem));
        Console.Error.WriteLine(problems.Length == 1 ? "grader: 1 problem in the challenges" : $"grader: {problems.Length} problems in the challenges");
        return ExitCode.Usage;
    }

    /// <summary>The nearest <c>challenges</c> upwards from the working directory, else from what is to be graded.</summary>
    public static string NearestFolder(IEnumerable<string> paths)
    {
        foreach (string start in paths.Prepend(Directory.GetCurrentDirectory()))
        {
            for (var at = new DirectoryInfo(Path.GetFullPath(start)); at is not null; at = at.Parent)
            {
                string found = Path.Combine(at.FullName, FolderName);
                if (Directory.Exists(found))
                    return found;
            }
        }
        throw new UsageException($"there is no folder `{FolderName}` here or above; name it with --challenges DIR");
    }
}
