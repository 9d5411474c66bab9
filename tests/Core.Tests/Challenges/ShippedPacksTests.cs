using System.Runtime.CompilerServices;

namespace Grader.Challenges;

public sealed class ShippedPacksTests
{
    [Fact]
    public void TheShippedPacksHaveNoProblems()
    {
        var catalog = ChallengeReader.Read(Repository.File("challenges"));
        Assert.Equal("", ProblemText.Render(catalog.Problems));
        Assert.NotEmpty(catalog.Packs);
    }
}

internal static class Repository
{
    /// <summary>A file of the repository that this was compiled from.</summary>
    public static string File(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
