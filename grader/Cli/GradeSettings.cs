using System.Collections.Immutable;
using Grader.Confining;

namespace Grader.Cli;

/// <summary>The command line of <c>grade</c>, parsed.</summary>
internal sealed record GradeSettings(
    ImmutableArray<string> Paths, string? ChallengesFolder, string? Challenge, string? Pack, string? Learner, ImmutableArray<string> Formats,
    string? Out, int Jobs, bool Verify, string? Log, bool Verbose, bool NoCache, bool AcceptNoIsolation, Enclosure? Isolation,
    bool AcceptPrivileges, string? ChallengesFrom, string? ChangedSince, string? Course, bool TimesFromGit, bool Force);
