using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>Reads one pack's folder of one learner.</summary>
internal sealed class PackReader(Selection selection, Pack pack, string folderName, Notes notes)
{
    private readonly Dictionary<string, List<Entry>> _candidates = pack.Challenges.ToDictionary(challenge => challenge.Id, _ => new List<Entry>());
    private readonly List<Entry> _answerFiles = [];

    public IEnumerable<HandIn> Read(IFolder folder)
    {
        var listed = folder.ListSubmitted();
        if (listed.IsRefused)
            return Selected.Select(challenge => new HandIn.Rejected(challenge, $"{FileName.Show(folderName)} {listed.Refusal}"));
        foreach (var entry in listed.Value)
            Sort(entry);
        var answers = new PackAnswers(pack, folderName, notes, folder, _answerFiles);
        return [.. Selected.Select(challenge => challenge.Body is ChallengeBody.Question
            ? answers.For(challenge, _candidates[challenge.Id])
            : HandInReader.Read(folder, _candidates[challenge.Id], challenge))];
    }

    private IEnumerable<Challenge> Selected => pack.Challenges.Where(selection.Has);

    private void Sort(Entry entry)
    {
        if (PackAnswers.IsAnswers(entry.Name))
            _answerFiles.Add(entry);
        else if (IsStatement(entry))
            return;
        else if (pack.Challenges.FirstOrDefault(challenge => HandInName.Fits(entry.Name, challenge)) is not { } challenge)
            notes.Add($"{folderName}/{entry.Name}", Unknown(entry));
        else if (entry.Kind == EntryKind.File && HandInName.Of(entry.Name) is null)
            notes.Add($"{folderName}/{entry.Name}", $"no hand-in: a hand-in for {challenge.Name} ends in .csx, .cs or .zip, or is a folder");
        else
            _candidates[challenge.Id].Add(entry);
    }

    /// <summary>A task, as `grader new` puts it beside the learner's file.</summary>
    private bool IsStatement(Entry entry) =>
        entry.Kind == EntryKind.File && pack.Challenges.Any(challenge => FileName.Like(entry.Name, $"{challenge.Name}.md"));

    private string Unknown(Entry entry)
    {
        string what = entry.Kind switch
        {
            EntryKind.Link => "a link; no such challenge",
            EntryKind.Special => "neither a file nor a folder; no such challenge",
            _ => "no such challenge",
        };
        return what + Hint(entry);
    }

    private string Hint(Entry entry)
    {
        string stem = HandInName.Of(entry.Name)?.Stem ?? Path.GetFileNameWithoutExtension(entry.Name);
        if (selection.Packs.FirstOrDefault(other => other.Challenges.Any(challenge => HandInName.Fits(entry.Name, challenge))) is { } home)
            return $" in this pack; {stem} is one of {home.Id}";
        if (pack.Challenges.FirstOrDefault(challenge => FileName.Like(challenge.Name, stem)) is { } same)
            return $"; a hand-in for {same.Name} ends in .csx, .cs or .zip, or is a folder";
        var names = pack.Challenges.Select(challenge => challenge.Name).Append("answers");
        return Nearest.Name(stem, names) is { } near ? $"; did you mean {(near == "answers" ? "answers.yaml" : near)}?" : "";
    }
}
