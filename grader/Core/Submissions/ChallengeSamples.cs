using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Reporting;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>A submission that comes with a challenge, and the verdict that it must get.</summary>
/// <param name="Path">Relative to the challenge: <c>samples/wrong-answer/leaky.csx</c>.</param>
public sealed record Sample(Verdict Verdict, string Path, HandIn HandIn);

/// <summary>
/// Reads <c>samples/&lt;verdict&gt;/*</c> of a challenge as it reads what learners hand in, whatever the files are called. The sample
/// of a question is a file <c>*.yaml</c> with what would stand behind the question's name in <c>answers.yaml</c>.
/// </summary>
public static class ChallengeSamples
{
    /// <summary>In ordinal order of their paths. Folders that are named for no verdict have been refused with the challenge.</summary>
    public static ImmutableArray<Sample> Read(Challenge challenge)
    {
        var samples = ImmutableArray.CreateBuilder<Sample>();
        foreach (var (name, verdict) in Enum.GetValues<Verdict>().Select(verdict => (VerdictText.Name(verdict), verdict)).OrderBy(v => v.Item1, StringComparer.Ordinal))
            samples.AddRange(Read(challenge, name, verdict));
        return samples.ToImmutable();
    }

    private static IEnumerable<Sample> Read(Challenge challenge, string name, Verdict verdict)
    {
        using var folder = DiskFolder.At(Path.Combine(challenge.Folder, SampleFolders.Name, name)).Value;
        if (folder is null)
            yield break;
        foreach (var entry in folder.List().Value.Where(entry => !FileName.IsIgnored(entry.Name)))
            yield return new Sample(verdict, $"{SampleFolders.Name}/{name}/{entry.Name}", HandIn(folder, entry, challenge));
    }

    private static HandIn HandIn(IFolder folder, Entry entry, Challenge challenge) =>
        challenge.Body is ChallengeBody.Question ? Answers(folder, entry, challenge) : HandInReader.Read(folder, [entry], challenge);

    private static HandIn Answers(IFolder folder, Entry entry, Challenge challenge)
    {
        var bytes = folder.Read(entry.Name, SubmissionLimits.FileBytes);
        if (bytes.Value is null)
            return new HandIn.Rejected(challenge, $"{entry.Name} {bytes.Refusal}");
        return TextFile.Decode(bytes.Value) switch
        {
            TextFile.Text text => Answers(AnswersParser.ReadOne(TextFile.WithLineFeeds(text.Content)), challenge),
            TextFile.NotText not => new HandIn.Rejected(challenge, $"{entry.Name} {not.Why}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static HandIn Answers(AnswersFile file, Challenge challenge) => file switch
    {
        AnswersFile.Good { Answers: [{ Tries.IsEmpty: false } only] } => new HandIn.Answers(challenge, only.Tries),
        AnswersFile.Bad bad => new HandIn.Rejected(challenge, $"line {bad.Line}: {bad.Why}"),
        _ => new HandIn.Missing(challenge),
    };
}
