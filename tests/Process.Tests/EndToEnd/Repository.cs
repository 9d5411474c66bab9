using System.Runtime.CompilerServices;

namespace Process.Tests.EndToEnd;

/// <summary>The folders of the work tree, found upwards from this source file.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Challenges { get; } = Path.Combine(Root, "challenges");

    public static string Submissions { get; } = Path.Combine(Root, "submissions");

    private static string Find([CallerFilePath] string source = "")
    {
        string? at = Path.GetDirectoryName(source);
        while (at is not null && !File.Exists(Path.Combine(at, "Grader.sln")))
            at = Path.GetDirectoryName(at);
        return at ?? throw new DirectoryNotFoundException("Grader.sln is nowhere above the tests.");
    }
}
