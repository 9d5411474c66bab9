using Grader.Grading;

namespace Core.Tests.Grading;

public sealed class SeedsTests
{
    /// <summary>Another value would change the inputs of every generated check, and with them every verified report.</summary>
    [Fact]
    public void NeverChange() => Assert.Equal(-2579375218943512935, Seeds.For("relu-stack/relu", "random vectors", "Check(…);\n"));

    [Fact]
    public void DependOnChallengeCheckAndScript()
    {
        long[] seeds = [Seeds.For("a", "b", "c"), Seeds.For("b", "b", "c"), Seeds.For("a", "c", "c"), Seeds.For("a", "b", "d"), Seeds.For("a", "bc", "")];

        Assert.Distinct(seeds);
    }
}
