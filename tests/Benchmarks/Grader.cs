using System.Text.Json;

namespace Benchmarks;

/// <summary>Runs the staged CLI.</summary>
internal sealed class Grader(Workshop workshop)
{
    private static readonly string Challenges = Path.Combine(Built.Repository, "challenges");

    public Measured Grade(string path, string cache) => Grade(path, cache, "--jobs", "2");

    private Measured Grade(string path, string cache, params string[] more) => Measured.Run(
        workshop.Folder, new Dictionary<string, string> { ["XDG_CACHE_HOME"] = cache },
        [Built.Cli, "grade", path, "--challenge", "relu-stack/relu", "--challenges", Challenges, .. more]);

    /// <summary>
    /// CPU of one compile in the compiler worker, in milliseconds: median of a class of 120, without the first 20, graded one by
    /// one so that a single worker compiles them all.
    /// </summary>
    public double WarmCompile()
    {
        string log = Path.Combine(workshop.Folder, "log.json");
        File.Delete(log);
        Grade(workshop.Class(120), workshop.WarmCache, "--jobs", "1", "--log", log);
        var compiles = File.ReadLines(log).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(entry => entry.TryGetProperty("Challenge", out _) && entry.TryGetProperty("CpuMs", out _))
            .Select(entry => entry.GetProperty("CpuMs").GetDouble());
        return Series.Median(compiles.Skip(20));
    }
}
