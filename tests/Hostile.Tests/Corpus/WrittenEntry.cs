using System.Collections.Immutable;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Hostile.Tests;

/// <summary>An entry that lies in the repository: <c>expected.yaml</c>, and beside it the files as a learner would hand them in.</summary>
internal sealed record WrittenEntry : Entry
{
    private const string ExpectedFile = "expected.yaml";

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    private readonly string _folder;

    private WrittenEntry(string folder) => _folder = folder;

    public static WrittenEntry Read(string folder)
    {
        var expected = Yaml.Deserialize<Expected>(File.ReadAllText(Path.Combine(folder, ExpectedFile)));
        if (expected.Verdict is null == expected.Verdicts is null || expected.Verdicts is null != expected.Because is null)
            throw new InvalidDataException($"{folder}: either `verdict`, or `verdicts` with a `because`");
        return new WrittenEntry(folder)
        {
            Class = Path.GetFileName(Path.GetDirectoryName(folder)!),
            Name = Path.GetFileName(folder),
            Tries = expected.Tries ?? "",
            Verdicts = expected.Verdict is { } one ? [one] : [.. expected.Verdicts!],
            Challenge = expected.Challenge ?? "target/relu",
            Checks = (expected.Checks ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Note = expected.Note,
            Slow = expected.Slow,
        };
    }

    public override void HandIn(string classFolder, string number, Func<string, string> fillIn) => Plants.Copy(
        _folder, PackFolder(classFolder, number), fillIn, except: Path.Combine(_folder, ExpectedFile));

    /// <summary>The file's keys; any other is an exception of the reader.</summary>
    private sealed class Expected
    {
        public string? Tries { get; set; }

        public string? Verdict { get; set; }

        public List<string>? Verdicts { get; set; }

        public string? Because { get; set; }

        public string? Challenge { get; set; }

        public Dictionary<string, string>? Checks { get; set; }

        public string? Note { get; set; }

        public bool Slow { get; set; }
    }
}
