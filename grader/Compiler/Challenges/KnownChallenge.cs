using Grader.Compiler.Sources;
using Grader.Compiler.Surface;

namespace Grader.Compiler.Challenges;

/// <summary>
/// A challenge that an earlier worker has compiled. Submissions are compiled on the same chain as there, but nothing of the challenge itself is:
/// its assemblies are the host's, and its checks are looked at only when a submission does not fit them.
/// </summary>
internal static class KnownChallenge
{
    public static ChallengeChain Open(ChallengeSources sources, SubmissionFit fit)
    {
        bool script = sources.Form == CodeForm.Script;
        var given = ChainLinks.Given(sources, [.. sources.Given.Select(file => Padding.Pad(Dialect.Parse(file, script)))]);
        var reference = ChainLinks.Reference(sources, [.. sources.Reference.Select(file => Padding.Pad(Dialect.Parse(file, script)))], given);
        return new ChallengeChain(sources, given, reference, new(() => CheckScripts.Link(sources, given, reference)), fit);
    }
}
