using System.Collections.Immutable;
using Grader.Compiler.Emitting;

namespace Grader.Compiler.Challenges;

internal abstract record ChallengeOutcome
{
    private ChallengeOutcome() { }

    public sealed record Built(ChallengeChain Chain, ChallengeImages Images) : ChallengeOutcome;

    public sealed record Failed(ImmutableArray<SourceError> Errors) : ChallengeOutcome;

    public sealed record Refused : ChallengeOutcome;
}
