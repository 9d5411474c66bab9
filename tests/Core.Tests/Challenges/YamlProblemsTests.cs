namespace Grader.Challenges;

public sealed class YamlProblemsTests
{
    [Fact]
    public void SaysWhereYamlIsNoYaml() => Says.Exactly(
        Pack("title: T\ntopic: [t\nchallenges: [c]\n"),
        "p/pack.yaml:3: not YAML: a bracket opened before this line is not closed");

    [Fact]
    public void SaysThatATabIndents() => Says.Exactly(
        Pack("title: T\ntopic: t\nchallenges:\n\t- c\n"),
        "p/pack.yaml:4: a tab stands in the indentation; YAML wants spaces");

    [Fact]
    public void NamesAKeyThatIsGivenTwice() => Says.Exactly(
        Pack("title: T\ntopic: t\ntitle: U\nchallenges: [c]\n"),
        "p/pack.yaml:3: `title` is given twice, first in line 1");

    [Fact]
    public void RefusesAnchorsAndAliases() => Says.Exactly(
        Pack("title: &a T\ntopic: *a\nchallenges: [c]\n"),
        "p/pack.yaml:1: anchors (`&a`) are not read; write the value out where it is needed",
        "p/pack.yaml:2: `topic` is nothing where text is expected",
        "p/pack.yaml:2: aliases (`*a`) are not read; write the value out");

    [Fact]
    public void RefusesABombOfAliasesWithoutExpandingIt()
    {
        var lines = new List<string> { "a0: &a0 [x, x, x, x, x, x, x, x, x]" };
        for (int i = 1; i < 20; i++)
            lines.Add($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        using var folder = Pack(string.Join('\n', lines));
        Assert.Contains("aliases (`*a18`) are not read", folder.Problems(), StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesTags() => Says.Exactly(
        Pack("title: !!str T\ntopic: t\nchallenges: [c]\n"),
        "p/pack.yaml:1: tags (`tag:yaml.org,2002:str`) are not read");

    [Fact]
    public void RefusesASecondDocument() => Says.Exactly(
        Pack(Good.Pack + "---\ntitle: U\n"),
        "p/pack.yaml:4: a second document begins here; a file holds one");

    [Fact]
    public void RefusesDeepNesting() => Says.Exactly(
        Pack("title: T\ntopic: " + new string('[', 100_000)),
        "p/pack.yaml:2: not YAML: nested deeper than 16 levels");

    [Fact]
    public void RefusesAHugeFile() => Says.Exactly(
        Pack(Good.Pack + "badge: " + new string('x', 300_000)),
        "p/pack.yaml:1: the file has 300052 characters; at most 262144 are read");

    [Fact]
    public void RefusesAFileThatIsNoMapping() => Says.Exactly(
        Pack("- title: T\n"),
        "p/pack.yaml:1: the file is a list; it should be a mapping, with lines like `title: …`");

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    public void RefusesAnEmptyFile(string text) => Says.Exactly(Pack(text), "p/pack.yaml:1: the file is empty");

    [Fact]
    public void RefusesAMappingAsKey() => Says.Exactly(
        Pack("? { a: b }\n: c\n" + Good.Pack),
        "p/pack.yaml:1: a mapping cannot be a key");

    [Fact]
    public void ReadsFilesAsWindowsEditorsSaveThem()
    {
        var utf16 = System.Text.Encoding.Unicode;
        using var folder = Good.Code()
            .With("p/pack.yaml", [.. utf16.GetPreamble(), .. utf16.GetBytes(Good.Pack.Replace("\n", "\r\n", StringComparison.Ordinal))])
            .With("p/c/statement.md", "\uFEFFDo it.\r\nNow.\r\n");
        Assert.Equal("Do it.\nNow.\n", folder.Pack().Challenges[0].Statement);
    }

    private static ChallengeBuilder Pack(string text) => Good.Code().With("p/pack.yaml", text);
}
