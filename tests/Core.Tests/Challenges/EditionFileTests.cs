using System.Collections.Immutable;
using System.Text;
using Grader.Challenges.Editions;
using Grader.Judging;
using Grader.Running;
using NJsonSchema;

namespace Grader.Challenges;

/// <summary>expected.json: written, read back, promised by its schema, and refused where it is none.</summary>
public sealed class EditionFileTests
{
    private static readonly ComparisonRule Rule = new(Tolerance: 1e-7, Unordered: true);

    private static readonly PackEdition Some = new(
        "lab",
        ImmutableSortedDictionary<string, string>.Empty.Add("pack.yaml", new string('a', 64)).Add("why/key.yaml", new string('b', 64)),
        ImmutableSortedDictionary<string, Edition>.Empty
            .Add("echo", new Edition([], [1, 1]) { Output = 65536 })
            .Add("relay", new Edition(
                [
                    new PublishedCheck(
                        new Registration("add", false, 3, "Add(2, 3)", 2, true, 2.5m, Rule, true, false),
                        [
                            new CaseOutcome(new Observation.Text("é"), new Outcome.Returned(new Observation.Floating(double.NaN, FloatingType.Double))),
                            new CaseOutcome(null, new Outcome.Threw(new Thrown(["System.ArgumentException", "System.SystemException", "System.Exception"], 3, "", []))),
                        ],
                        "five\n", ["train"]),
                    new PublishedCheck(new Registration("shapes", false, 4, "Net()", 1, false, 1, ComparisonRule.Default, false, true)
                    {
                        Judgement = new Judgement.Shapes([8, 8], 10, 500, null),
                    }, [new CaseOutcome(null, new Outcome.Returned(Observation.Null.Instance))], "", []),
                    new PublishedCheck(new Registration("course", false, 5, "", 1, false, 3, ComparisonRule.Default, false, false), [], "", []),
                ],
                [1, 0.5m]))
            .Add("why", new Edition([], []) { HasKey = true }));

    [Fact]
    public void ReadsBackAsItWasWritten()
    {
        byte[] written = EditionWriter.Write(Some);
        var read = EditionReader.Read(written);

        Assert.NotNull(read);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(EditionWriter.Write(read)));
        var (add, shapes, course) = (read.Challenges["relay"].Checks[0], read.Challenges["relay"].Checks[1], read.Challenges["relay"].Checks[2]);
        Assert.Equal(Some.Challenges["relay"].Checks[0].Registration, add.Registration);
        Assert.Equal(new Judgement.Shapes([8, 8], 10, 500, null), shapes.Registration.Judgement);
        Assert.Equal((true, false), (course.IsLeftToCourse, add.IsLeftToCourse));
        Assert.Equal((true, false), (read.Challenges["why"].HasKey, read.Challenges["echo"].HasKey));
        Assert.Equal((65536, 1.5m), (read.Challenges["echo"].Output, read.Challenges["relay"].Hidden.Sum()));
    }

    [Fact]
    public async Task IsAsItsSchemaSays()
    {
        var schema = await JsonSchema.FromJsonAsync(File.ReadAllText(Repository.File("docs/schemas/expected.schema.json")), TestContext.Current.CancellationToken);
        string written = Encoding.UTF8.GetString(EditionWriter.Write(Some));

        Assert.Empty(schema.Validate(written));
        Assert.NotEmpty(schema.Validate(written.Replace("\"weight\": 2.5", "\"weight\": 2.5, \"expected\": 5", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "schema": "grader-expected/2", "pack": "lab", "files": {}, "challenges": {} }""")]
    [InlineData("""{ "schema": "grader-expected/1", "pack": null, "files": {}, "challenges": {} }""")]
    [InlineData("""{ "schema": "grader-expected/1", "pack": "lab", "files": { "pack.yaml": 1 }, "challenges": {} }""")]
    [InlineData("""{ "schema": "grader-expected/1", "pack": "lab", "files": {}, "challenges": { "a": { "hidden": ["x"] } } }""")]
    [InlineData("""{ "schema": "grader-expected/1", "pack": "lab", "files": {}, "challenges": { "a": { "checks": [{ "name": "n", "line": 1, "weight": 1, "answer": "AAAA" }] } } }""")]
    [InlineData("""{ "schema": "grader-expected/1", "pack": "lab", "files": {}, "challenges": { "a": { "checks": [{ "name": "n", "line": 1, "weight": 1, "answer": "AgAAAAABAAE=" }] } } }""")]
    public void WhatIsNoneIsRefused(string text) => Assert.Null(EditionReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void LineEndsDoNotCount()
    {
        Assert.Equal(FileHash.Of("a\nb\n"u8), FileHash.Of("a\r\nb\r\n"u8));
        Assert.NotEqual(FileHash.Of("a\nb\n"u8), FileHash.Of("a\nc\n"u8));
    }
}
