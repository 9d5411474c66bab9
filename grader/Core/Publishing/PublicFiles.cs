using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Tables;

namespace Grader.Publishing;

/// <summary>
/// Which files of a challenge anybody may have: a list of what is public, so that a kind of file that nobody has thought of stays with the
/// staff.
/// </summary>
internal static class PublicFiles
{
    private static readonly ImmutableHashSet<string> Names =
        ImmutableHashSet.Create(StringComparer.Ordinal, "challenge.yaml", "statement.md", "starter.csx", "given.csx", "checks.csx", "program.csx");

    private static readonly ImmutableArray<string> Folders = ["starter/", "given/"];

    private static readonly ImmutableArray<string> Key = ["key.yaml", FiguresFile.Name];

    /// <summary>In ordinal order, relative to the challenge.</summary>
    /// <param name="withKey">Questions of a pack for self-study come with their answers.</param>
    public static ImmutableArray<string> Of(Challenge challenge, bool withKey) =>
        [.. ChallengeFiles.List(challenge.Folder).Where(file => !file.Link).Select(file => file.Path).Where(path => IsPublic(challenge.Body, path, withKey))];

    /// <summary>The tables whose files are public.</summary>
    public static ImmutableArray<ChallengeTable> TablesOf(ChallengeBody.Code code) =>
        [.. code.Tables.Where(table => table is { HasHidden: false, File: { } file } && !code.Tables.Any(other => other.HasHidden && other.File == file))];

    private static bool IsPublic(ChallengeBody body, string path, bool withKey) =>
        Names.Contains(path) || Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)) || body switch
        {
            ChallengeBody.Code code => TablesOf(code).Any(table => path == $"data/{table.File}"),
            ChallengeBody.Program => path.StartsWith("data/sample/", StringComparison.Ordinal),
            ChallengeBody.Question => withKey && Key.Contains(path),
            _ => false,
        };
}
