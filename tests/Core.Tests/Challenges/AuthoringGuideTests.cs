using System.Text.RegularExpressions;
using Grader.Challenges.Keys;
using Grader.Submissions;

namespace Grader.Challenges;

/// <summary>docs/authoring.md is held to what it says: its example is a pack, and no key is left out.</summary>
public sealed partial class AuthoringGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.File("docs/authoring.md"));

    [Fact]
    public void MakesAPackWithoutProblems()
    {
        using var folder = new ChallengeBuilder();
        foreach (Match block in Example().Matches(Guide))
            folder.With(block.Groups["path"].Value, block.Groups["text"].Value);
        var pack = folder.Pack();
        Assert.Equal(["running-mean", "shrinking-windows", "spot-the-mean", "mean-stream"], pack.Challenges.Select(challenge => challenge.Name));
        Assert.All(pack.Challenges, challenge => Assert.Equal(2, ChallengeSamples.Read(challenge).Length));
    }

    [Fact]
    public void ExplainsEveryKey()
    {
        Key[] keys = [.. PackKeys.All, .. ChallengeKeys.OfAnyKind, .. StaffKeys.All, .. LimitKeys.All, .. ValidatorKeys.All, .. TableKeys.All, .. SplitKeys.All, .. MadeTableKeys.All];
        Assert.All(keys, key => Assert.Contains($"`{key.Name}`", Guide, StringComparison.Ordinal));
    }

    /// <summary>A path in bold, perhaps with words after it, and the fenced block that follows.</summary>
    [GeneratedRegex(@"^\*\*`(?<path>signals/[^`]+)`\*\*[^\n]*\n\n(?<fence>`{3,})[a-z]*\n(?<text>.*?\n)\k<fence>\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
