namespace Grader.Challenges;

public sealed class ChallengeHashTests
{
    [Fact]
    public void IsTheSameForTheSameFilesInAnotherFolder()
    {
        using ChallengeBuilder one = Good.Code(), other = Good.Code();
        Assert.Equal(Hash(one), Hash(other));
        Assert.Matches("^[0-9a-f]{64}$", Hash(one));
    }

    [Fact]
    public void IsTheSameForACheckoutWithWindowsLineEndsOrAByteOrderMark()
    {
        using ChallengeBuilder one = Good.Code(), other = Good.Code().With("p/c/checks.csx", "\uFEFFCheck(\"one\", () => F(1));\r\n");
        Assert.Equal(Hash(one), Hash(other));
    }

    [Theory]
    [InlineData("p/c/data/secret/2.in", "2\r\n")]
    [InlineData("p/c/data/secret/2.ans", "3\n")]
    [InlineData("p/c/reference.csx", "Console.Write(1);\n")]
    [InlineData("p/c/statement.md", "Do that.\n")]
    [InlineData("p/c/samples/accepted/x.csx", "1;\n")]
    public void ChangesWithEveryFile(string path, string text)
    {
        using ChallengeBuilder one = Good.Program(), other = Good.Program().With(path, text);
        Assert.NotEqual(Hash(one), Hash(other));
    }

    [Fact]
    public void ChangesWhenAFileIsRenamedOrItsContentMovesToTheNext()
    {
        using ChallengeBuilder one = Good.Program().With("p/c/data/sample/3.in", "ab").With("p/c/data/sample/3.ans", "c");
        using ChallengeBuilder renamed = Good.Program().With("p/c/data/sample/4.in", "ab").With("p/c/data/sample/4.ans", "c");
        using ChallengeBuilder moved = Good.Program().With("p/c/data/sample/3.in", "b").With("p/c/data/sample/3.ans", "ca");
        Assert.Equal(3, new[] { Hash(one), Hash(renamed), Hash(moved) }.Distinct().Count());
    }

    [Fact]
    public void IgnoresWhatIsNoPartOfTheChallenge()
    {
        using ChallengeBuilder one = Good.Code(), other = Good.Code().With("p/c/.DS_Store", [1, 2]).With("p/pack.yaml", "badge: B\n" + Good.Pack);
        Assert.Equal(Hash(one), Hash(other));
    }

    private static string Hash(ChallengeBuilder folder) => ChallengeHash.Compute(folder.Pack().Challenges[0]);
}
