using System.Text.Json;

namespace Process.Tests.EndToEnd;

/// <summary>stdout is the report and nothing else; the talk is on stderr with --verbose, and in the file that --log names.</summary>
[Collection<HostileClassTests>]
public sealed class LoggingTests(HostileClass hostile)
{
    [Fact]
    public void EveryLineOfTheLogIsCompactJson()
    {
        string[] lines = hostile.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            using var record = JsonDocument.Parse(line);
            Assert.True(record.RootElement.TryGetProperty("@t", out _), line);
            Assert.True(record.RootElement.TryGetProperty("@mt", out _), line);
        });
    }

    [Fact]
    public void TemplatesAreConstant()
    {
        var templates = hostile.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Template).Distinct().ToList();

        // Each is written in the code, so there are few, whatever the class does; none holds a learner's or a challenge's name.
        Assert.InRange(templates.Count, 1, 12);
        Assert.All(templates, template => Assert.DoesNotContain("honest", template, StringComparison.Ordinal));
        Assert.All(templates, template => Assert.DoesNotContain("lab/", template, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryHandInIsToldWithItsPropertiesApart()
    {
        using var record = JsonDocument.Parse(hostile.Log.Split('\n').Single(line =>
            line.Contains("\"honest-1\"", StringComparison.Ordinal) && line.Contains("\"Graded ", StringComparison.Ordinal)));

        Assert.Equal("lab/relay", record.RootElement.GetProperty("Challenge").GetString());
        Assert.Equal("accepted", record.RootElement.GetProperty("Verdict").GetString());
        Assert.Equal(JsonValueKind.Number, record.RootElement.GetProperty("ElapsedMs").ValueKind);
    }

    [Fact]
    public void ALostCompilerIsToldOnStderrWithVerboseAndInTheLog()
    {
        Assert.Contains("A compiler was lost on", hostile.Run.Error);
        Assert.Contains("A compiler was lost on", hostile.Log);
        Assert.DoesNotContain("A compiler was lost on", hostile.Run.Out);
    }

    [Fact]
    public void NoSubmissionsTextIsInTheLog()
    {
        Assert.DoesNotContain("flood, and more of it", hostile.Log);
        Assert.DoesNotContain("ToUpperInvariant", hostile.Log);
        Assert.All(hostile.Log.Split('\n'), line => Assert.InRange(line.Length, 0, 2000));
    }

    [Fact]
    public void StdoutIsTheReportOnly()
    {
        using var report = JsonDocument.Parse(hostile.Run.Out);

        Assert.Equal("grader-batch/1", report.RootElement.GetProperty("schema").GetString());
        Assert.Contains("INF Graded honest-1 lab/relay in ", hostile.Run.Error);
    }

    private static string? Template(string line)
    {
        using var record = JsonDocument.Parse(line);
        return record.RootElement.GetProperty("@mt").GetString();
    }
}
