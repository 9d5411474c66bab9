using System.Collections.Immutable;
using System.Text;

namespace Classes;

/// <summary>The samples of the repository's packs: a challenge proves itself with them, so their verdicts are known.</summary>
internal static class Samples
{
    public static readonly ImmutableArray<string> Packs = ["cnn-config", "convolution", "deep-learning-patterns", "overfitting", "relu-stack", "stdin-stdout"];

    /// <summary>Every sample in code or of a program, alone.</summary>
    public static IEnumerable<KnownHandIn> Code(string challenges) =>
        from challenge in Challenges(challenges)
        from verdict in Children(Path.Combine(challenge, "samples"))
        from sample in Children(verdict)
        where Path.GetExtension(sample) != ".yaml"
        let id = Id(challenge)
        select KnownHandIn.Of($"{id}/{Path.GetFileName(verdict)}/{Path.GetFileName(sample)}", id, [Path.GetFileName(verdict)], Files(sample, id)) with
        {
            IsTrained = Path.GetFileName(verdict) is "accepted" or "wrong-answer" && Trains(challenge),
        };

    /// <summary>The answers to all questions of each pack that has some: the first is right throughout, each other has one sample that is not.</summary>
    public static IEnumerable<KnownHandIn> Answers(string challenges) =>
        from pack in Challenges(challenges).GroupBy(challenge => Path.GetDirectoryName(challenge)!)
        let answered = (from challenge in pack
                        from verdict in Children(Path.Combine(challenge, "samples"))
                        from sample in Children(verdict)
                        where Path.GetExtension(sample) == ".yaml"
                        select (Challenge: challenge, Verdict: Path.GetFileName(verdict), Sample: sample)).ToArray()
        where answered.Length > 0
        let right = answered.Where(each => each.Verdict == "accepted").DistinctBy(each => each.Challenge).ToArray()
        from other in answered.Where(each => each.Verdict != "accepted").Prepend(right[0])
        select AnswersFile(Path.GetFileName(pack.Key), [.. right.Select(each => each.Challenge == other.Challenge ? other : each)]);

    private static KnownHandIn AnswersFile(string pack, (string Challenge, string Verdict, string Sample)[] answers)
    {
        string text = string.Concat(answers.Select(each =>
            $"{Path.GetFileName(each.Challenge)}:\n{string.Concat(File.ReadLines(each.Sample).Select(line => $"  {line}\n"))}"));
        return new KnownHandIn(
            $"{pack}: {string.Join(", ", answers.Select(each => Path.GetFileName(each.Sample)))}",
            answers.ToImmutableSortedDictionary(each => Id(each.Challenge), each => ImmutableArray.Create(each.Verdict), StringComparer.Ordinal),
            [($"{pack}/answers.yaml", Encoding.UTF8.GetBytes(text))]);
    }

    private static IEnumerable<string> Challenges(string challenges) =>
        Packs.SelectMany(pack => Children(Path.Combine(challenges, pack))).Where(Directory.Exists);

    /// <summary>A configuration is handed in, and the grader trains it.</summary>
    private static bool Trains(string challenge) => Path.Combine(challenge, "checks.csx") is var checks && File.Exists(checks) && File.ReadLines(checks).Any(line => line.StartsWith("Training(", StringComparison.Ordinal));

    private static string Id(string challenge) => $"{Path.GetFileName(Path.GetDirectoryName(challenge))}/{Path.GetFileName(challenge)}";

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> Files(string sample, string id) => File.Exists(sample)
        ? [(id + Path.GetExtension(sample), File.ReadAllBytes(sample))]
        : Children(sample).Select(file => ($"{id}/{Path.GetFileName(file)}", (ReadOnlyMemory<byte>)File.ReadAllBytes(file)));

    private static IEnumerable<string> Children(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal) : [];
}
