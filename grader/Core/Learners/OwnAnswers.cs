using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary>A learner's answers to one pack's questions. Each try is on the disk before anyone is told whether it is right.</summary>
public sealed class OwnAnswers
{
    private readonly string _path;
    private readonly List<WrittenAnswer> _answers = [];

    /// <param name="path">Need not be there.</param>
    public OwnAnswers(string path)
    {
        _path = path;
        if (!File.Exists(path))
            return;
        switch (TextFile.Decode(File.ReadAllBytes(path)))
        {
            case TextFile.NotText not:
                Problem = $"{Path.GetFileName(path)} {not.Why}";
                break;
            case TextFile.Text text when AnswersParser.Read(TextFile.WithLineFeeds(text.Content)) is AnswersFile.Bad bad:
                Problem = $"{Path.GetFileName(path)}, line {bad.Line}: {bad.Why}";
                break;
            case TextFile.Text text:
                _answers.AddRange(((AnswersFile.Good)AnswersParser.Read(TextFile.WithLineFeeds(text.Content))).Answers);
                break;
        }
    }

    /// <summary>Why it cannot be read; it is then not written either.</summary>
    public string? Problem { get; }

    public ImmutableArray<string> TriesOf(Challenge question) =>
        _answers.Find(answer => FileName.Like(answer.Key, question.Name))?.Tries ?? [];

    /// <param name="answer">A key of the question's options as the author wrote it, text, or empty: no answer in time.</param>
    public void Add(Challenge question, string answer)
    {
        if (Problem is not null)
            throw new InvalidOperationException("Answers that cannot be read are not written.");
        int at = _answers.FindIndex(one => FileName.Like(one.Key, question.Name));
        if (at < 0)
            _answers.Add(new WrittenAnswer(question.Name, 0, [answer]));
        else
            _answers[at] = _answers[at] with { Tries = _answers[at].Tries.Add(answer) };
        WholeFile.Write(_path, AnswersText.Render(_answers));
    }
}
