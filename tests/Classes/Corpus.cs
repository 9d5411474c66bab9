using System.Collections.Immutable;
using System.Text;
using Hostile.Tests;
using YamlDotNet.Serialization;

namespace Classes;

/// <summary>The entries of the hostile corpus (tests/Hostile) that need nothing planted for them and don't take the slow suites' time.</summary>
internal static class Corpus
{
    private const string Expected = "expected.yaml";

    public static IEnumerable<KnownHandIn> Entries(string corpus) => Written(corpus).Concat(Made);

    /// <summary>Archives, names, links and bombs, of which a checkout holds none. A link to what is planted leads nowhere, and is a link.</summary>
    private static IEnumerable<KnownHandIn> Made => MadeEntry.All.Where(entry => !entry.Slow).Select(entry => KnownHandIn.Of(entry.Id, entry.Challenge, entry.Verdicts, []) with
    {
        LaidOut = (submissions, learner) => entry.HandIn(submissions, learner, text => text),
        MayBeRefusedWhole = entry.Verdicts is ["rejected"],
    });

    private static IEnumerable<KnownHandIn> Written(string corpus) =>
        from @class in Directory.EnumerateDirectories(corpus).Order(StringComparer.Ordinal)
        from folder in Directory.EnumerateDirectories(@class).Order(StringComparer.Ordinal)
        where File.Exists(Path.Combine(folder, Expected))
        let expected = new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(folder, Expected)))
        where !expected.ContainsKey("slow")
        let challenge = expected.TryGetValue("challenge", out object? named) ? (string)named : "target/relu"
        let files = Files(folder, challenge.Split('/')[0])
        where !files.Any(file => IsTold(file.Content.Span))
        select KnownHandIn.Of($"{Path.GetFileName(@class)}/{Path.GetFileName(folder)}", challenge, Verdicts(expected), files);

    private static ImmutableArray<string> Verdicts(Dictionary<string, object> expected) => expected.TryGetValue("verdict", out object? one)
        ? [(string)one]
        : [.. ((List<object>)expected["verdicts"]).Cast<string>()];

    private static ImmutableArray<(string Path, ReadOnlyMemory<byte> Content)> Files(string folder, string pack) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           where file != Path.Combine(folder, Expected)
           select ($"{pack}/{Path.GetRelativePath(folder, file)}", (ReadOnlyMemory<byte>)File.ReadAllBytes(file)),
    ];

    /// <summary>It has a word that is filled in with the place of something planted.</summary>
    private static bool IsTold(ReadOnlySpan<byte> source)
    {
        string text = Encoding.Latin1.GetString(source);
        return new[] { "_FILE%", "_PORT%", "_PATH%", "_NAME%" }.Any(word => text.Contains(word, StringComparison.Ordinal));
    }
}
