namespace Grader.Reporting;

/// <summary>Each format as a person gets it.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public async Task JsonOfOneLearner() => await Verify(JsonReport.Render(SomeReport.Wrong()), "json");

    [Fact]
    public async Task JsonOfAClass() => await Verify(Batch(output => new JsonBatchWriter(output)), "json");

    [Fact]
    public async Task JsonOfModels() => await Verify(JsonReport.Render(SomeModels.All()), "json");

    [Fact]
    public async Task TextOfModels() => await Verify(TextReport.Render(SomeModels.All()), "txt");

    [Fact]
    public async Task TextOfModelsInFull() => await Verify(TextReport.Render(SomeModels.All(), verbose: true), "txt");

    [Fact]
    public async Task MarkdownOfModels() => await Verify(MarkdownReport.Render(SomeModels.All()), "md");

    [Fact]
    public async Task HtmlOfModels() =>
        await Verify(HtmlReport.Render(SomeModels.All(), ReportSources.None).Replace(HtmlStyle.Sheet, "(the style sheet)", StringComparison.Ordinal), "html");

    [Fact]
    public async Task TextOfWrongAnswers() => await Verify(TextReport.Render(SomeReport.Wrong()), "txt");

    [Fact]
    public async Task TextOfWrongAnswersInFull() => await Verify(TextReport.Render(SomeReport.Wrong(), verbose: true), "txt");

    [Fact]
    public async Task TextOfEverythingAccepted() => await Verify(TextReport.Render(SomeReport.Accepted()), "txt");

    [Fact]
    public async Task TextOfACompileError() => await Verify(TextReport.Render(SomeReport.CompileError()), "txt");

    [Fact]
    public async Task TextOfAFailureThatOnlyHiddenChecksFind() => await Verify(TextReport.Render(SomeReport.OnlyHidden()), "txt");

    [Fact]
    public async Task TextOfAnEmptyFolder() => await Verify(TextReport.Render(SomeReport.Nothing()), "txt");

    [Fact]
    public async Task TextOfTheGradersFault() => await Verify(TextReport.Render(SomeReport.GradersFault()), "txt");

    [Fact]
    public async Task TextInColour() =>
        await Verify(TextReport.Render(SomeReport.OnlyHidden(), colour: true).Replace("\e", "ESC", StringComparison.Ordinal), "txt");

    [Fact]
    public async Task TextOfAClass() => await Verify(Batch(output => new TextBatchWriter(output)), "txt");

    [Fact]
    public async Task MarkdownOfWrongAnswers() => await Verify(MarkdownReport.Render(SomeReport.Wrong()), "md");

    [Fact]
    public async Task MarkdownOfAClass() => await Verify(Batch(output => new MarkdownBatchWriter(output)), "md");

    [Fact]
    public async Task HtmlOfWrongAnswers() => await Verify(HtmlReport.Render(SomeReport.Wrong(), SomeReport.Sources()), "html");

    [Fact]
    public async Task HtmlOfACompileError() =>
        await Verify(HtmlReport.Render(SomeReport.CompileError(), SomeReport.Sources()).Replace(HtmlStyle.Sheet, "(the style sheet)", StringComparison.Ordinal), "html");

    private static string Batch(Func<TextWriter, IBatchWriter> create)
    {
        using var output = new StringWriter();
        var writer = create(output);
        foreach (var report in SomeReport.Class())
            writer.Add(report);
        writer.Finish([new("classlist.txt", "a file, not a learner's folder")]);
        return output.ToString();
    }
}
