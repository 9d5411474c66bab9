using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>The answers to one pack's questions.</summary>
internal sealed class PackAnswers
{
    private readonly Dictionary<string, ImmutableArray<string>> _tries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Notes _notes;
    private readonly string _folderName;
    private readonly Pack _pack;
    private string? _refusal;

    public PackAnswers(Pack pack, string folderName, Notes notes, IFolder folder, IReadOnlyList<Entry> files)
    {
        (_pack, _folderName, _notes) = (pack, folderName, notes);
        if (files is [var one])
            Read(folder, one);
        else if (files.Count > 1)
            _refusal = $"more than one file of answers at once: {string.Join(", ", files.Select(file => FileName.Show(file.Name)))}; keep one";
    }

    /// <summary><c>answers.yaml</c>, and what editors and systems make of it.</summary>
    public static bool IsAnswers(string name) =>
        FileName.Like(name, "answers.yaml") || FileName.Like(name, "answers.yml") || FileName.Like(name, "answers.yaml.txt");

    /// <param name="candidates">Files and folders named for the question: the wrong form.</param>
    public HandIn For(Challenge question, IReadOnlyList<Entry> candidates)
    {
        if (_refusal is not null)
            return new HandIn.Rejected(question, _refusal);
        bool answered = _tries.TryGetValue(question.Name, out var tries);
        if (!answered && candidates.Count > 0)
            return new HandIn.Rejected(question, HandInForms.Fault(question, [])!);
        foreach (var extra in candidates)
            _notes.Add($"{_folderName}/{extra.Name}", $"not read: {question.Name} is a question, answered in answers.yaml");
        return answered ? new HandIn.Answers(question, tries) : new HandIn.Missing(question);
    }

    private void Read(IFolder folder, Entry file)
    {
        string shown = FileName.Show(file.Name);
        if (!FileName.Like(file.Name, "answers.yaml"))
            Note(file, "read as answers.yaml");
        var bytes = folder.Read(file.Name, SubmissionLimits.FileBytes);
        if (bytes.Value is null)
            _refusal = $"{shown} {bytes.Refusal}";
        else if (TextFile.Decode(bytes.Value) is TextFile.Text text)
            Read(file, AnswersParser.Read(TextFile.WithLineFeeds(text.Content)));
        else
            _refusal = $"{shown} {((TextFile.NotText)TextFile.Decode(bytes.Value)).Why}";
    }

    private void Read(Entry file, AnswersFile read)
    {
        if (read is AnswersFile.Bad bad)
            _refusal = $"{FileName.Show(file.Name)}, line {bad.Line}: {bad.Why}";
        else
            foreach (var answer in ((AnswersFile.Good)read).Answers)
                Take(file, answer);
    }

    private void Take(Entry file, WrittenAnswer answer)
    {
        var challenge = _pack.Challenges.FirstOrDefault(challenge => FileName.Like(challenge.Name, answer.Key));
        // When it was handed in; see HandInClock.
        if (challenge is null && answer.Key == "submitted")
            return;
        if (challenge is null)
            Note(file, $"line {answer.Line}: no such question as '{Quoted(answer.Key)}'{Hint(answer.Key)}");
        else if (challenge.Body is not ChallengeBody.Question)
            Note(file, $"line {answer.Line}: {challenge.Name} is no question: hand in {challenge.Name}.csx or .cs");
        else if (answer.Tries.IsEmpty)
            Note(file, $"line {answer.Line}: {challenge.Name} has no answer");
        else
            _tries[challenge.Name] = answer.Tries;
    }

    private string Hint(string key)
    {
        var questions = _pack.Challenges.Where(challenge => challenge.Body is ChallengeBody.Question).Select(challenge => challenge.Name);
        return Nearest.Name(key, questions) is { } near ? $"; did you mean {near}?" : "";
    }

    private static string Quoted(string key) => FileName.Show(key.Length <= 80 ? key : key[..80] + "…");

    private void Note(Entry file, string message) => _notes.Add($"{_folderName}/{file.Name}", message);
}
