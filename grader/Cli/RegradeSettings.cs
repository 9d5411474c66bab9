using System.Collections.Immutable;
using Grader.Confining;

namespace Grader.Cli;

/// <summary>The command line of <c>regrade</c>, parsed.</summary>
internal sealed record RegradeSettings(
    string Out, ImmutableArray<string> Challenges, ImmutableArray<string> Learners, ImmutableArray<string> Verdicts, bool NoTestsRan, string? Since,
    bool Apply, bool Undo, ImmutableArray<string> Formats, string? ChallengesFolder, int Jobs, string? Log, bool Verbose, bool NoCache, bool AcceptNoIsolation,
    Enclosure? Isolation)
{
    /// <summary>Whether anything is said about what to grade.</summary>
    public bool Selects => !Challenges.IsEmpty || !Learners.IsEmpty || !Verdicts.IsEmpty || NoTestsRan || Since is not null;
}
