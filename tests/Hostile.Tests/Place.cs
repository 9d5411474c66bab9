using System.Reflection;

namespace Hostile.Tests;

/// <summary>Where the corpus lies, and where the build put the command.</summary>
internal static class Place
{
    public static string Cli { get; } = Metadata("StagedCli");

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Metadata("ProjectDirectory"), "..", ".."));

    /// <summary>A folder for each class, and <c>challenges</c>.</summary>
    public static string Corpus { get; } = Path.Combine(Repository, "tests", "Hostile");

    public static string Challenges { get; } = Path.Combine(Corpus, "challenges");

    private static string Metadata(string key) =>
        typeof(Place).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
