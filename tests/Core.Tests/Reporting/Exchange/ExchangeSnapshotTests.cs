namespace Grader.Reporting.Exchange;

/// <summary>Each format of another tool, as that tool gets it.</summary>
public sealed class ExchangeSnapshotTests
{
    [Fact]
    public async Task JUnit() => await Verify(SomePlaces.Rendered(output => new JUnitWriter(output), SomeReport.Wrong(), SomeReport.CompileError(), SomeReport.GradersFault()), "xml");

    [Fact]
    public async Task Sarif() => await Verify(SomePlaces.Rendered(output => new SarifWriter(output), SomeReport.Wrong(), SomeReport.CompileError()), "json");

    [Fact]
    public async Task Ctrf() => await Verify(SomePlaces.Rendered(output => new CtrfWriter(output), SomeReport.Wrong(), SomeReport.GradersFault()), "json");

    [Fact]
    public async Task GradescopeOfWrongAnswers() => await Verify(GradescopeReport.Render(SomeReport.Wrong()), "json");

    [Fact]
    public async Task GradescopeAfterAFaultOfOursHasNoScore() => await Verify(GradescopeReport.Render(SomeReport.GradersFault()), "json");

    [Fact]
    public async Task ExercismOfWrongAnswers() => await Verify(ExercismReport.Render(SomeReport.Wrong()), "json");

    [Fact]
    public async Task ExercismOfACompileError() => await Verify(ExercismReport.Render(SomeReport.CompileError()), "json");
}
