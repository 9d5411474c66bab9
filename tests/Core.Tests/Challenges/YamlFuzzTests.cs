using CsCheck;
using Grader.Challenges.Keys;
using Grader.Submissions;

namespace Grader.Challenges;

public sealed class YamlFuzzTests
{
    private const string Sample = """
        # a comment
        title: "A \"quoted\" title"
        kind: choice
        difficulty: 'expert'
        points: 1.5
        options: { A: one, B: [1, 2], C: "three" }
        hints:
          - one
          - |
            two
            lines
          - >-
            folded
        tries: 2 # tail
        points-by-try: [1.5, 1]
        limits: &a { cpu: 2s, wall: *a }
        """;

    private static readonly string[] Pieces =
        ["[", "]", "{", "}", ":", ": ", "-", "- ", "\n", "\n  ", "\t", "&", "*", "!", "!!", "|", ">", "'", "\"", "%", "@", "`", "#", "?", "? ", "---", "...", "\\", "\\x", "~", "<<", ",", "\u2028", "\uD800", "\uFEFF", "é", "0x", "\r"];

    /// <summary>Removes, doubles, swaps and inserts, as many as a bad day brings.</summary>
    private static readonly Gen<string> Mutated =
        Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).List[1, 8].Select(edits =>
        {
            string text = Sample;
            foreach (var (at, length, piece) in edits)
            {
                int from = Math.Min(at, text.Length);
                text = text[..from] + piece + text[Math.Min(text.Length, from + length)..];
            }
            return text;
        });

    [Fact]
    public void ReadsAnythingOrSaysWhyNot() => Mutated.Sample(text =>
    {
        var problems = new List<Problem>();
        var faults = new Faults("challenge.yaml", problems);
        var mapping = YamlFile.Read(text, faults);
        Assert.True(mapping is not null || problems.Count > 0);
        if (mapping is not null)
            Fields.Read(mapping, ChallengeKeys.OfAnyKind, faults, key => ChallengeKeys.Explain(key, ChallengeKind.Choice));
        Assert.All(problems, problem => Assert.InRange(problem.Line ?? 1, 1, text.Split('\n', '\r', '\u2028').Length + 1));
    }, iter: 10_000);

    [Fact]
    public void ReadsAnyAnswersOrSaysWhyNot() => Mutated.Sample(text =>
    {
        Assert.NotNull(AnswersParser.Read(text));
        Assert.NotNull(AnswersParser.ReadOne(text));
    }, iter: 5_000);
}
