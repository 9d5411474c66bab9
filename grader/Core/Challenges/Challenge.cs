using System.Collections.Immutable;
using Grader.Challenges.Editions;
using Grader.Challenges.Tables;

namespace Grader.Challenges;

/// <summary>One file as text: its path relative to the challenge or hand-in, with forward slashes, and its content.</summary>
public sealed record SourceFile(string Path, string Text);

public enum Difficulty { Beginner, Intermediate, Advanced, Expert }

/// <summary>A challenge as read from disk and validated: everything about it that needs no compiler and no run.</summary>
/// <param name="Name">Its folder's name, as in <c>relu</c>.</param>
/// <param name="Id"><c>pack/name</c>, as in <c>relu-stack/relu</c>.</param>
/// <param name="Points">Null: the sum of the checks' weights (for questions: 1).</param>
public sealed record Challenge(
    string Id, string Name, string Folder, string Title, Difficulty Difficulty, string Statement,
    decimal? Points, ImmutableArray<string> Hints, Limits Limits, ChallengeBody Body)
{
    /// <summary>What there is to learn from it, from key.yaml; null if that says nothing. Staff's, until a learner is done.</summary>
    public string? Explanation { get; init; }

    /// <summary>In a learner edition: what it has in place of what is the staff's. Null in the course's own pack.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Some of it only the course can grade.</summary>
    public bool IsPartial => Edition is { } edition && (Body is ChallengeBody.Question
        ? !edition.HasKey
        : !edition.Hidden.IsEmpty || edition.Checks.Any(check => check.IsLeftToCourse));
}

/// <summary>What a challenge asks for; one case for each <c>kind</c> of challenge.yaml.</summary>
public abstract record ChallengeBody
{
    private ChallengeBody() { }

    /// <summary>Kind <c>code</c>: calls into the submission are compared with the same calls into the reference.</summary>
    /// <param name="Form">Scripts, or ordinary C# files (<c>reference/*.cs</c>).</param>
    public sealed record Code(
        CodeForm Form, ImmutableArray<string> Usings, ImmutableArray<SourceFile> Given, ImmutableArray<SourceFile> Starter,
        ImmutableArray<SourceFile> Reference, SourceFile Checks, SourceFile? Hidden) : ChallengeBody
    {
        /// <summary>In ordinal order of their names.</summary>
        public ImmutableArray<ChallengeTable> Tables { get; init; } = [];
    }

    /// <summary>Kind <c>program</c>: standard input to standard output, compared by ICPC conventions.</summary>
    public sealed record Program(
        ImmutableArray<SourceFile> Starter, ImmutableArray<SourceFile> Reference, OutputValidator Validator,
        ImmutableArray<ProgramCase> Cases) : ChallengeBody;

    /// <summary>Kinds <c>choice</c> and <c>predict-output</c>.</summary>
    /// <param name="Listing">predict-output: the program whose output is asked; null for choice.</param>
    /// <param name="Answer">The keys that are right, in order; empty for predict-output, whose key is what the program prints.</param>
    /// <param name="PointsByTry">Empty: full points for a right answer in any try.</param>
    public sealed record Question(
        ImmutableSortedDictionary<string, string> Options, bool Several, bool Shuffle, int Tries, TimeSpan? AnswerTime,
        SourceFile? Listing, ImmutableArray<string> Answer, string Explanation,
        ImmutableSortedDictionary<string, string> Misconceptions, ImmutableArray<decimal> PointsByTry) : ChallengeBody
    {
        /// <summary>choice: the program that proves the key; null where there is none.</summary>
        public Evidence? Evidence { get; init; }
    }
}

public enum CodeForm { Script, Library }

/// <summary>One case of a <c>program</c> challenge; the files are read when they are needed, for they may be large.</summary>
/// <param name="Name">The file's stem.</param>
public sealed record ProgramCase(string Name, bool Secret, string InputPath, string AnswerPath);

/// <summary>ICPC default output validator: token comparison with these flags of <c>validator_flags</c>.</summary>
public sealed record OutputValidator(bool CaseSensitive, bool SpaceChangeSensitive, double? RelativeTolerance, double? AbsoluteTolerance);

/// <summary>A pack: challenges in the order in which they are meant to be done.</summary>
public sealed record Pack(
    string Id, string Folder, string Title, string Topic, string? Badge, int? Minutes, bool SelfStudy,
    ImmutableArray<Challenge> Challenges);

/// <summary>A fault of a challenge or pack: what an author can do wrong. Shown all at once, exit code 2.</summary>
/// <param name="File">Relative to the folder of challenges.</param>
public sealed record Problem(string File, int? Line, string Message, string? Suggestion = null);
