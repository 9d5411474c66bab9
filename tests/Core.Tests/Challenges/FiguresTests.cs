namespace Grader.Challenges;

public class FiguresTests
{
    [Fact]
    public void AreLinesOfNamesAndValuesAndLastTheAnswer()
    {
        var (figures, fault) = Figures.Parse("pieces: 256\nregions: 24 to 33\n\nanswer: A, C\n");
        Assert.Null(fault);
        Assert.Equal("A, C", figures!.Answer);
        Assert.Equal([("pieces", "256"), ("regions", "24 to 33")], figures.Values);
    }

    [Theory]
    [InlineData("", "its last line is not `answer: A`, with the key that it proves")]
    [InlineData("answer: A\npieces: 3", "its last line is not `answer: A`, with the key that it proves")]
    [InlineData("pieces = 3\nanswer: A", "it prints `pieces = 3` where `name: value` is expected")]
    [InlineData("a name: 3\nanswer: A", "it prints `a name: 3` where `name: value` is expected")]
    [InlineData("pieces:\nanswer: A", "it prints `pieces:` where `name: value` is expected")]
    [InlineData("n: 1\nn: 2\nanswer: A", "it prints `n` twice")]
    public void AnythingElseIsRefused(string output, string fault) => Assert.Equal((null, fault), Figures.Parse(output));

    [Fact]
    public void AnEndlessValueIsRefused() => Assert.NotNull(Figures.Parse($"n: {new string('9', 201)}\nanswer: A").Fault);

    [Fact]
    public void ComeBackFromTheirFile()
    {
        var figures = new Figures("B", [("one", "1 \"half\" ½"), ("two", "{x}")]);
        Assert.Equal(figures, FiguresFile.Read(FiguresFile.Write(figures)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"answer": 1, "figures": {}}""")]
    [InlineData("""{"answer": "A", "figures": {"n": 1}}""")]
    [InlineData("""{"answer": "A", "figures": []}""")]
    public void AFileOfAnotherFormIsNone(string json) => Assert.Null(FiguresFile.Read(json));

    [Fact]
    public void FillAText()
    {
        var figures = new Figures("B", [("n", "3"), ("name", "{n}")]);
        Assert.Equal("3 of {n}, B, {other} { n } {}", figures.Fill("{n} of {name}, {answer}, {other} { n } {}"));
        Assert.Equal(["other"], figures.Missing("{n} {other} {other} { n }"));
    }

    [Fact]
    public void SayWhatHasChanged()
    {
        var kept = new Figures("A", [("n", "3"), ("gone", "1")]);
        Assert.Null(kept.DifferenceFrom(new Figures("A", [("n", "3"), ("gone", "1")])));
        Assert.Equal(
            "n: 3 became 4; new: nothing became 5; gone: 1 became nothing; answer: A became B",
            new Figures("B", [("n", "4"), ("new", "5")]).DifferenceFrom(kept));
    }
}
