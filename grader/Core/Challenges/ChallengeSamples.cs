using Grader.Challenges.Keys;

namespace Grader.Challenges;

/// <summary>Submissions that must get a stated verdict: <c>samples/&lt;verdict&gt;/*</c>.</summary>
public static class ChallengeSamples
{
    internal static void Claim(ChallengeFolder folder, ChallengeKind kind)
    {
        foreach (var file in folder.Files.Where(file => file.Path.StartsWith("samples/", StringComparison.Ordinal)))
            folder.Claim(file.Path);
    }
}
