using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Grader.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void WritesNoByteOrderMarkAndEndsEveryLineInLf()
    {
        var bytes = JsonReport.RenderBytes(SomeReport.Wrong());

        Assert.Equal((byte)'{', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal("}\n"u8.ToArray(), bytes[^2..]);
    }

    [Fact]
    public void WritesNumbersWithoutTrailingZerosInAnyCulture()
    {
        var report = SomeReport.Wrong() with { Score = 27.00m, MaxScore = 7.50m };
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Contains("\"score\": 27, \"maxScore\": 7.5,\n", JsonReport.Render(report));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ShowsOfAHiddenCheckNameVerdictAndPointsOnly()
    {
        var hidden = new CheckResult("at zero", Verdict.WrongAnswer, 0, 2, true, "SECRET", "SECRET", "SECRET", "SECRET", "SECRET", "SECRET", "SECRET", "SECRET", 7);
        var report = SomeReport.Of("learner-01", [SomeReport.Result("relu-stack/relu", Verdict.WrongAnswer, 0, 2, [hidden])]);

        var json = JsonReport.Render(report);

        Assert.DoesNotContain("SECRET", json);
        var check = JsonDocument.Parse(json).RootElement.GetProperty("results")[0].GetProperty("checks")[0];
        Assert.Equal(["name", "verdict", "points", "maxPoints", "hidden", "message", "input", "expected", "actual", "path", "rule", "output", "file", "line"],
            check.EnumerateObject().Select(property => property.Name));
        Assert.All(check.EnumerateObject().Skip(5), property => Assert.Equal(JsonValueKind.Null, property.Value.ValueKind));
    }

    [Fact]
    public void EscapesWhatCouldActOnATerminalAndNothingElse()
    {
        var report = SomeReport.Of("a\e[31m\u202E\0 <b> & 'ä' ✓ 😀 \"\\", []);

        Assert.Contains("""  "learner": "a\u001b[31m\u202e\u0000 <b> & 'ä' ✓ 😀 \"\\",""" + "\n", JsonReport.Render(report));
    }

    [Fact]
    public void WritesHalfASurrogatePairAsTextThatEveryReaderTakes()
    {
        var json = JsonReport.RenderBytes(SomeReport.Of("a\uD800b", []));

        Assert.Equal(@"a\u{D800}b", JsonDocument.Parse(json).RootElement.GetProperty("learner").GetString());
    }

    [Fact]
    public void WritesABatchOfWholeReportsOneAtATime()
    {
        using var output = new StringWriter();
        var writer = new JsonBatchWriter(output);
        foreach (var report in SomeReport.Class())
            writer.Add(report);
        writer.Finish([new("classlist.txt", "not a learner's folder")]);

        var batch = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("grader-batch/1", batch.GetProperty("schema").GetString());
        var expected = SomeReport.Class().Select(report => JsonSerializer.Serialize(JsonDocument.Parse(JsonReport.Render(report))));
        Assert.Equal(expected, batch.GetProperty("reports").EnumerateArray().Select(report => JsonSerializer.Serialize(report)));
    }

    [Fact]
    public void WritesABatchWithoutLearners()
    {
        using var output = new StringWriter();
        new JsonBatchWriter(output).Finish([]);

        Assert.Equal("""{ "schema": "grader-batch/1", "reports": [], "notes": [] }""".Replace(" ", ""), output.ToString().Replace(" ", "").Replace("\n", ""));
    }
}
