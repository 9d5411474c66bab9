using System.Collections.Immutable;

namespace Grader.Submissions;

/// <summary>An <c>answers.yaml</c> as written, or why it is none.</summary>
internal abstract record AnswersFile
{
    private AnswersFile() { }

    public sealed record Good(ImmutableArray<WrittenAnswer> Answers) : AnswersFile;

    public sealed record Bad(long Line, string Why) : AnswersFile;
}

/// <param name="Tries">Empty: a key without a value, as in a form that was not filled in.</param>
internal sealed record WrittenAnswer(string Key, long Line, ImmutableArray<string> Tries);
