namespace Grader.Reporting;

public sealed class ReportDifferenceTests
{
    [Fact]
    public void FindsNoneBetweenAReportAndItself()
    {
        foreach (var report in SomeReport.Class().Append(SomeReport.Hostile()).Append(SomeModels.All()))
            Assert.Empty(ReportDifference.Describe(JsonReport.Render(report), report));
    }

    [Fact]
    public void ForgivesTheLineEndsAndTheMarkOfAWindowsEditor() =>
        Assert.Empty(ReportDifference.Describe("\uFEFF" + JsonReport.Render(SomeReport.Wrong()).Replace("\n", "\r\n"), SomeReport.Wrong()));

    [Fact]
    public async Task TellsCheckByCheckWhatHasChanged()
    {
        var verified = SomeReport.Wrong();
        var relu = verified.Results[0];
        var checks = relu.Checks;
        var received = verified with
        {
            Score = 20,
            Results = verified.Results.SetItem(0, relu with
            {
                Score = 4,
                Checks = [
                    checks[0] with { Message = "index 1: expected 0, got -3", Actual = "[1, -3, 3]" },
                    checks[1] with { Verdict = Verdict.Accepted, Points = 3, Message = null, Expected = null, Actual = null, Path = null, Rule = null },
                    .. checks.Skip(3),
                    new CheckResult("a new one", Verdict.TimeLimitExceeded, 0, 1, false),
                ],
            }).SetItem(3, SomeReport.Result("relu-stack/relu-gradient-2", Verdict.Skipped, 0, 10, [])),
            Notes = [],
        };

        await Verify(string.Join('\n', ReportDifference.Describe(JsonReport.Render(verified), received)) + "\n", "txt");
    }

    [Theory]
    [InlineData("", "line 1, byte 1: this is not JSON")]
    [InlineData("<<<<<<< HEAD\n{}", "line 1, byte 1: this is not JSON")]
    [InlineData("[]", "$: \"schema\" is missing")]
    [InlineData("{ \"schema\": \"grader-report/2\" }", "$: the schema is \"grader-report/2\"; this grader writes \"grader-report/1\"")]
    [InlineData("{ \"schema\": \"grader-report/1\", \"learner\": 7 }", "$.learner: must be a text")]
    [InlineData("{ \"schema\": \"grader-report/1\", \"learner\": \"\\ud800\" }", "$.learner: holds half a surrogate pair")]
    public void SaysWhatIsWrongWithAVerifiedReportThatCannotBeRead(string verified, string problem) =>
        Assert.Equal("the verified report cannot be read: " + problem, ReportDifference.Describe(verified, SomeReport.Wrong())[0]);

    [Theory]
    [InlineData("\"value\": 0.8441", "\"value\": 0.8442", "was     accuracy train 0.8442 at least 0.75")]
    [InlineData("[190, 22]", "[191, 22]", "was     benign 191 22 0.90; malignant 31 97 0.76; right 0.86 0.82")]
    [InlineData("1.4, 1.524]", "1.4, 1.523]", "0.984 1.523")]
    [InlineData("\"parameters\": 80,", "\"parameters\": 81,", "8 × 8 × 8 81 4608; Relu")]
    public void TellsWhatHasChangedOfAModel(string now, string before, string told)
    {
        var json = JsonReport.Render(SomeModels.All());
        Assert.Contains(now, json, StringComparison.Ordinal);

        Assert.Contains(
            ReportDifference.Describe(json.Replace(now, before, StringComparison.Ordinal), SomeModels.All()), line => line.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"iterations\": [1, ", "\"iterations\": [", "curves: there must be one value for each iteration")]
    [InlineData("[[190, 22], ", "[[190], ", "confusion: there must be a row and a column for each label")]
    [InlineData("\"demand\": \"at-least\"", "\"demand\": \"at least\"", "metrics[0]: \"at least\" is no demand")]
    public void SaysWhatIsWrongWithAModelThatWasEdited(string written, string instead, string problem)
    {
        var edited = JsonReport.Render(SomeModels.All()).Replace(written, instead, StringComparison.Ordinal);

        Assert.Null(JsonReportReader.Read(edited, out var told));
        Assert.EndsWith(problem, told, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesTheFirstOfManyProblemsByItsPath()
    {
        var edited = JsonReport.Render(SomeReport.Wrong()).Replace("\"hidden\": true", "\"hidden\": \"yes\"", StringComparison.Ordinal);

        Assert.Null(JsonReportReader.Read(edited, out var problem));
        Assert.Equal("$.results[0].checks[4].hidden: must be true or false", problem);
    }

    [Fact]
    public void SeesAnEditThatChangesNoResult()
    {
        var edited = JsonReport.Render(SomeReport.Wrong()).Replace("\"score\": 18.5", "\"score\": 18.50", StringComparison.Ordinal);

        Assert.StartsWith("the same results", Assert.Single(ReportDifference.Describe(edited, SomeReport.Wrong())), StringComparison.Ordinal);
    }
}
