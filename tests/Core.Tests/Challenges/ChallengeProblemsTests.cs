namespace Grader.Challenges;

/// <summary>What challenge.yaml of any kind can get wrong.</summary>
public sealed class ChallengeProblemsTests
{
    [Fact]
    public void SuggestsTheKeyThatAMisspeltOneMeant() => Says.Exactly(
        With("dificulty: beginner").Replacing("p/c/challenge.yaml", "difficulty: beginner\n", ""),
        "p/c/challenge.yaml:3: unknown key `dificulty`; did you mean `difficulty`?");

    [Fact]
    public void SuggestsTheValueThatAMisspeltOneMeant() => Says.Exactly(
        Good.Code().Replacing("p/c/challenge.yaml", "beginner", "beginer"),
        "p/c/challenge.yaml:3: `difficulty` has no value `beginer`: it is one of beginner, intermediate, advanced, expert; did you mean `beginner`?");

    [Fact]
    public void RefusesAnUnknownKindAndStillReadsTheOtherKeys() => Says.Exactly(
        With("pionts: 3\ntries: 2").Replacing("p/c/challenge.yaml", "kind: code", "kind: coed"),
        "p/c/challenge.yaml:2: `kind` has no value `coed`: it is one of code, program, choice, predict-output; did you mean `code`?",
        "p/c/challenge.yaml:4: unknown key `pionts`; did you mean `points`?");

    [Fact]
    public void NamesTheKindsThatAKeyBelongsTo() => Says.Exactly(
        With("tries: 2\nvalidator_flags: { case_sensitive: true }"),
        "p/c/challenge.yaml:4: `tries` belongs to choice and predict-output, not to code",
        "p/c/challenge.yaml:5: `validator_flags` belongs to program, not to code");

    [Fact]
    public void SendsTheKeyOfTheStaffToItsFile() => Says.Exactly(
        With("explanation: Because."),
        "p/c/challenge.yaml:4: `explanation` belongs into key.yaml, which learners do not get");

    [Theory]
    [InlineData("points: -1", "`points` is -1; points are not negative")]
    [InlineData("points: 1.005", "`points` is 1.005; points have at most two decimals")]
    [InlineData("points: 1e9", "`points` is 1000000000; at most 100000 are given")]
    [InlineData("points: 1e99", "`points` is 1e99, which is out of range or not decimal")]
    [InlineData("points: .nan", "`points` is .nan, which is out of range or not decimal")]
    [InlineData("points: 0x10", "`points` is 0x10, which is out of range or not decimal")]
    [InlineData("points: '10'", "`points` is text where a number is expected; leave off the quotes")]
    [InlineData("points: ten", "`points` is text where a number is expected")]
    [InlineData("points: [1]", "`points` is a list where a number is expected")]
    [InlineData("points:", "`points` is nothing where a number is expected")]
    [InlineData("hints: Think.", "`hints` is text where a list is expected; write it [in brackets] or as lines with dashes")]
    [InlineData("hints: []", "`hints` is empty")]
    [InlineData("hints: [a: b]", "`hints` is a mapping where text is expected; put it in quotes")]
    [InlineData("hints: [' ']", "`hints` is blank")]
    [InlineData("usings: [System.]", "`System.` in `usings` is not a namespace")]
    [InlineData("usings: [\"System; using X\"]", "`System; using X` in `usings` is not a namespace")]
    [InlineData("limits: 2s", "`limits` is text where a mapping is expected; its keys are cpu, wall, memory, output, total")]
    [InlineData("limits: { cpus: 2s }", "unknown key `cpus`; did you mean `cpu`?")]
    [InlineData("limits: { cpu: 2 }", "`cpu` is a number where a time is expected; write it like 2s, 500ms or 2m")]
    [InlineData("limits: { cpu: 2sec }", "`cpu` is text where a time is expected; write it like 2s, 500ms or 2m")]
    [InlineData("limits: { cpu: 50ms }", "`cpu` is 50ms; it is from 100ms to 1m")]
    [InlineData("limits: { cpu: 61s }", "`cpu` is 61s; it is from 100ms to 1m")]
    [InlineData("limits: { wall: 1s }", "`wall` is 1s, less than the 2s of `cpu`")]
    [InlineData("limits: { wall: 6m }", "`wall` is 6m; it is from 500ms to 5m")]
    [InlineData("limits: { cpu: 10s, total: 5s }", "`total` is 5s, less than the 10s of one check")]
    [InlineData("limits: { memory: 256MB }", "`memory` is 256MB; sizes are in KiB, MiB or GiB; did you mean `256MiB`?")]
    [InlineData("limits: { memory: 1MiB }", "`memory` is 1MiB; it is from 16MiB to 4GiB")]
    [InlineData("limits: { memory: 256 }", "`memory` is a number where a size is expected; write it like 64KiB, 256MiB or 1GiB")]
    [InlineData("limits: { output: 1GiB }", "`output` is 1GiB; it is from 1KiB to 64MiB")]
    public void SaysWhatIsWrongWithAValue(string line, string message) => Says.Exactly(With(line), "p/c/challenge.yaml:4: " + message);

    [Fact]
    public void RefusesHintsInTwoPlaces() => Says.Exactly(
        With("hints: [One.]").With("p/c/key.yaml", "explanation: E.\nhints: [Two.]\n"),
        "p/c/key.yaml:2: `hints` stand here and in challenge.yaml; keep one of them");

    [Fact]
    public void WantsAStatement() => Says.Exactly(
        Good.Code().Without("p/c/statement.md"),
        "p/c/statement.md: there is no such file; it tells the learner what to do");

    [Fact]
    public void WantsTheChallengeFileAndSaysNothingElseOfThatChallenge() => Says.Exactly(
        Good.Code().Without("p/c/challenge.yaml"),
        "p/c/challenge.yaml: there is no such file; it says what the challenge is");

    [Fact]
    public void RefusesFilesThatAreNotText() => Says.Exactly(
        Good.Code().With("p/c/statement.md", [0x44, 0x00, 0x01]).With("p/c/checks.csx", [0xC3, 0x28]),
        "p/c/checks.csx: is not UTF-8 (byte 0)",
        "p/c/statement.md: is not text (a zero character at position 1)");

    [Fact]
    public void RefusesALink()
    {
        using var folder = Good.Code().Without("p/c/checks.csx");
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "p/c/checks.csx"), "/etc/hostname");
        Assert.Contains("p/c/checks.csx: is a link; put the file itself here", folder.Problems(), StringComparison.Ordinal);
    }

    private static ChallengeBuilder With(string lines) => Good.Code().Replacing("p/c/challenge.yaml", "beginner\n", $"beginner\n{lines}\n");
}
