using System.Runtime.CompilerServices;
using Grader.Reporting;
using Grader.Submissions;

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

    [Fact]
    public void EveryYamlFileNamesItsSchema()
    {
        var files = Directory.EnumerateFiles(Repository.File("challenges"), "*.yaml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("samples", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            string line = File.ReadLines(file).First();
            const string Begin = "# yaml-language-server: $schema=";
            Assert.StartsWith(Begin, line, StringComparison.Ordinal);
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, line[Begin.Length..]));
            Assert.Equal(Repository.File($"docs/schemas/{Path.GetFileNameWithoutExtension(file)}.schema.json"), schema);
            Assert.True(File.Exists(schema), schema);
        });
    }

    [Fact]
    public void EverySampleCanBeRead()
    {
        var samples = ChallengeReader.Read(Repository.File("challenges")).Packs
            .SelectMany(pack => pack.Challenges).SelectMany(challenge => ChallengeSamples.Read(challenge)).ToList();
        Assert.NotEmpty(samples);
        Assert.All(samples, sample => Assert.True(
            sample.Verdict == Verdict.Rejected || sample.HandIn is HandIn.Code { Notes.IsEmpty: true } or HandIn.Answers, sample.ToString()));
    }
}

internal static class Repository
{
    /// <summary>A file of the repository that this was compiled from.</summary>
    public static string File(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
