using System.Globalization;
using System.Text.Json.Nodes;
using Grader.Challenges.Keys;
using Grader.Challenges.Yaml;
using Grader.Courses;
using Grader.Courses.Remarks;
using NJsonSchema;

namespace Grader.Challenges;

public sealed class ChallengeSchemasTests
{
    [Fact]
    public void TheCommittedPackSchemaIsWhatTheReaderReads() => Holds("pack", ChallengeSchemas.Pack());

    [Fact]
    public void TheCommittedChallengeSchemaIsWhatTheReaderReads() => Holds("challenge", ChallengeSchemas.Challenge());

    [Fact]
    public void TheCommittedKeySchemaIsWhatTheReaderReads() => Holds("key", ChallengeSchemas.Staff());

    [Fact]
    public void TheCommittedCourseSchemaIsWhatTheReaderReads() => Holds("course", ChallengeSchemas.Course());

    [Theory]
    [InlineData("title: T\ntime-zone: Europe/Berlin\npacks:\n  relu-stack:\n  trees: { weight: 2.5, opens: 2026-10-01, due: 2026-10-15 23:59 }", true)]
    [InlineData("late: { days: 5, percent-per-day: 10, cap: 50 }\nattempts: best", true)]
    [InlineData("exceptions: [{ learner: a, extension: 2026-10-20 12:00:30, reason: ill }]\ntime-zone: UTC", true)]
    [InlineData("tilte: T", false)]
    [InlineData("time-zone: CET", false)]
    [InlineData("packs: [relu-stack]", false)]
    [InlineData("packs: { relu-stack: { due: tomorrow } }", false)]
    [InlineData("packs: { relu-stack: { weigth: 2 } }", false)]
    [InlineData("late: { percent-per-day: 101 }", false)]
    [InlineData("late: { days: 1.5 }", false)]
    [InlineData("attempts: newest", false)]
    [InlineData("exceptions: [{ learner: a, excused: true }]", false)]
    public Task SchemaAndReaderAgreeOnACourse(string yaml, bool good) => BothSay(good, ChallengeSchemas.Course(), yaml, CourseKeys.All);

    [Fact]
    public void TheCommittedRemarksSchemaIsWhatTheReaderReads() => Holds("remarks", ChallengeSchemas.Remarks());

    [Theory]
    [InlineData("remarks: [{ text: Well done }]", true)]
    [InlineData("remarks:\n  - { text: t, points: -0.5, reason: r, challenge: relu }\n  - { points: 2, reason: r, challenge: relu-stack/relu }", true)]
    [InlineData("remarks: []", false)]
    [InlineData("remark: [{ text: t }]", false)]
    [InlineData("remarks: [Well done]", false)]
    [InlineData("remarks: [{ txt: t }]", false)]
    [InlineData("remarks: [{ text: t, points: many }]", false)]
    [InlineData("remarks: [{ text: t, challenge: ../relu }]", false)]
    public Task SchemaAndReaderAgreeOnRemarks(string yaml, bool good) => BothSay(good, ChallengeSchemas.Remarks(), yaml, RemarkKeys.All);

    [Theory]
    [InlineData("title: T\ntopic: t\nchallenges: [a, b-2]")]
    [InlineData("title: 12\ntopic: true\nbadge: B\nminutes: 40\nchallenges:\n  - a\nself-study: true")]
    public Task SchemaAndReaderTakeAPack(string yaml) => BothSay(true, ChallengeSchemas.Pack(), yaml, PackKeys.All);

    [Theory]
    [InlineData("title: T\ntopic: t")]
    [InlineData("title: T\ntopic: t\nchallenges: []")]
    [InlineData("title: T\ntopic: t\nchallenges: [A]")]
    [InlineData("title: T\ntopic: t\nchallenges: [-a]")]
    [InlineData("title: T\ntopic: t\nchallenges: a")]
    [InlineData("title: T\ntopic: t\nchallenges: [1]")]
    [InlineData("title: [T]\ntopic: t\nchallenges: [a]")]
    [InlineData("title: \ntopic: t\nchallenges: [a]")]
    [InlineData("title: '  '\ntopic: t\nchallenges: [a]")]
    [InlineData("title: T\ntopic: t\nminutes: 0\nchallenges: [a]")]
    [InlineData("title: T\ntopic: t\nminutes: '5'\nchallenges: [a]")]
    [InlineData("title: T\ntopic: t\nminutes: 2.5\nchallenges: [a]")]
    [InlineData("title: T\ntopic: t\nself-study: yes\nchallenges: [a]")]
    [InlineData("title: T\ntopic: t\nself-study: 'true'\nchallenges: [a]")]
    [InlineData("title: T\ntopic: t\nauthor: me\nchallenges: [a]")]
    public Task SchemaAndReaderRefuseAPack(string yaml) => BothSay(false, ChallengeSchemas.Pack(), yaml, PackKeys.All);

    [Theory]
    [InlineData("kind: code")]
    [InlineData("kind: code\npoints: 10.05\nhints: [a, 3]\nusings: [System.Numerics]\nlimits: { cpu: 1.5s, wall: 2m, memory: 1GiB, output: 64KiB, total: 500s }")]
    [InlineData("kind: code\nhide: { test: [species] }\ntables: { test: { label: species } }")]
    [InlineData("kind: code\ntables: { cancer: { file: c.csv, label: d, labels: [B, 1], positive: B, splits: { train: 340, validation: 229, test: 2 }, noise: 0.15, seeds: [1, 2], image: [8, 8] } }")]
    [InlineData("kind: program\nvalidator_flags: { float_tolerance: 1e-6, case_sensitive: false }")]
    [InlineData("kind: choice\noptions: { A: 1, B: b }\nseveral: true\nshuffle: false\ntries: 2\npoints-by-try: [2, 1.5]\nanswer-time: 2m")]
    [InlineData("kind: predict-output\noptions: { A: 1, B: b }\nlimits: { cpu: 1s }")]
    public Task SchemaAndReaderTakeAChallenge(string yaml) => BothSay(true, yaml);

    [Theory]
    [InlineData("kind: essay")]
    [InlineData("kind: Code")]
    [InlineData("points: 10")]
    [InlineData("kind: code\npoints: -1")]
    [InlineData("kind: code\npoints: many")]
    [InlineData("kind: code\ntries: 2")]
    [InlineData("kind: code\noptions: { A: a, B: b }")]
    [InlineData("kind: code\nhide: { test: species }")]
    [InlineData("kind: code\nhide: { 'a b': [species] }")]
    [InlineData("kind: code\ntables: { t: { file: t.txt } }")]
    [InlineData("kind: code\ntables: { t: { file: ../t.csv } }")]
    [InlineData("kind: code\ntables: { t: { labels: [one] } }")]
    [InlineData("kind: code\ntables: { t: { splits: { train: 10 } } }")]
    [InlineData("kind: code\ntables: { t: { noise: 0.6 } }")]
    [InlineData("kind: code\ntables: { t: { seeds: [1.5] } }")]
    [InlineData("kind: code\ntables: { t: { image: [8] } }")]
    [InlineData("kind: program\ntables: { t: { file: t.csv } }")]
    [InlineData("kind: code\nusings: [not a namespace]")]
    [InlineData("kind: code\nlimits: { cpu: 2 }")]
    [InlineData("kind: code\nlimits: { cpu: 2 s }")]
    [InlineData("kind: code\nlimits: { cpu: 2h }")]
    [InlineData("kind: code\nlimits: { memory: 256MB }")]
    [InlineData("kind: code\nlimits: { ram: 256MiB }")]
    [InlineData("kind: code\nlimits: 2s")]
    [InlineData("kind: program\nusings: [System]")]
    [InlineData("kind: program\nvalidator_flags: { float_tolerance: small }")]
    [InlineData("kind: program\nvalidator_flags: { float_tolerance: 2 }")]
    [InlineData("kind: choice")]
    [InlineData("kind: choice\noptions: { A: a }")]
    [InlineData("kind: choice\noptions: { 'A B': a, B: b }")]
    [InlineData("kind: choice\noptions: [a, b]")]
    [InlineData("kind: choice\noptions: { A: [1, 2], B: b }")]
    [InlineData("kind: choice\noptions: { A: a, B: b }\ntries: 0")]
    [InlineData("kind: predict-output\noptions: { A: a, B: b }\nseveral: true")]
    public Task SchemaAndReaderRefuseAChallenge(string yaml) => BothSay(false, yaml);

    [Theory]
    [InlineData("answer: A\nexplanation: e\nmisconceptions: { B: b }\nhints: [h]", "choice", true)]
    [InlineData("explanation: e", "predict-output", true)]
    [InlineData("explanation: e\nmisconceptions: { B: b }", "predict-output", true)]
    [InlineData("hints: [h]", "code", true)]
    [InlineData("data: { test: { from: secret/rest.csv, rows: 20, with: train, jitter: 0.1, relabel: 0.15, seed: 4815162342 } }", "code", true)]
    [InlineData("data: { test: { from: rest.csv, rows: 20 } }", "code", false)]
    [InlineData("data: { test: { from: ../rest.csv, rows: 20, seed: 1 } }", "code", false)]
    [InlineData("data: { test: { from: rest.csv, rows: 20, seed: -1 } }", "code", false)]
    [InlineData("answer: A", "choice", false)]
    [InlineData("answer: [A, C]\nexplanation: e", "choice", false)]
    [InlineData("reason: e", "code", false)]
    [InlineData("misconceptions: { 'B b': b }\nexplanation: e", "predict-output", false)]
    public Task SchemaAndReaderAgreeOnAKey(string yaml, string kind, bool good) =>
        BothSay(good, ChallengeSchemas.Staff(), yaml, StaffKeys.For(ChallengeKeys.Kinds.First(k => k.Word == kind).Kind));

    private static Task BothSay(bool good, string yaml)
    {
        var kind = ChallengeKeys.Kinds.FirstOrDefault(kind => yaml.StartsWith($"kind: {kind.Word}\n", StringComparison.Ordinal) || yaml == $"kind: {kind.Word}");
        return BothSay(
            good, ChallengeSchemas.Challenge(), "title: T\ndifficulty: expert\n" + yaml, kind.Word is null ? ChallengeKeys.OfAnyKind : ChallengeKeys.For(kind.Kind));
    }

    private static async Task BothSay(bool good, string schemaText, string yaml, System.Collections.Immutable.ImmutableArray<Key> keys)
    {
        var problems = new List<Problem>();
        var faults = new Faults("file.yaml", problems);
        var mapping = YamlFile.Read(yaml, faults);
        Fields.Read(mapping!, keys, faults, _ => null);
        Assert.Equal(good, problems.Count == 0);

        var schema = await JsonSchema.FromJsonAsync(schemaText, TestContext.Current.CancellationToken);
        var errors = schema.Validate(Json(mapping!)!.ToJsonString());
        Assert.True(good == (errors.Count == 0), string.Join('\n', errors));
    }

    /// <summary>YAML as editors see it: by the core schema of YAML 1.2.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Plain: true } scalar when YamlFlag.Matches(scalar.Text) => bool.Parse(scalar.Text),
        YamlScalar { Plain: true } scalar when YamlNumber.Matches(scalar.Text) => decimal.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        YamlScalar scalar => scalar.Text,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What differs is written beside the committed file, to be looked at and moved over it.</summary>
    private static void Holds(string name, string rendered)
    {
        var file = Repository.File($"docs/schemas/{name}.schema.json");
        var received = Repository.File($"docs/schemas/{name}.schema.received.json");
        File.Delete(received);
        if (File.Exists(file) && File.ReadAllText(file) == rendered)
            return;
        File.WriteAllText(received, rendered);
        Assert.Fail($"docs/schemas/{name}.schema.json is not what the reader reads; the right one is written beside it as received");
    }
}
