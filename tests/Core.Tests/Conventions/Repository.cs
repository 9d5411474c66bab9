using System.Reflection;

namespace Core.Tests.Conventions;

/// <summary>The work tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "bin", "obj", "TestResults", "artifacts", ".vs", ".idea"];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Metadata("ProjectDirectory"), "..", ".."));

    public static string Runner { get; } = Metadata("BuiltRunner");

    /// <summary>Every file under <paramref name="folder"/> that is not a product of building or testing, relative to the root.</summary>
    public static IEnumerable<string> Files(string folder = "")
    {
        var here = Path.Combine(Root, folder);
        var files = Directory.EnumerateFiles(here).Where(path => !Path.GetFileName(path).Contains(".received.", StringComparison.Ordinal));
        var below = Directory.EnumerateDirectories(here).Where(path => !NotOurs.Contains(Path.GetFileName(path)));
        return files.Select(path => Path.GetRelativePath(Root, path)).Concat(below.SelectMany(Files));
    }

    private static string Metadata(string key)
        => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
