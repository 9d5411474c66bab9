namespace Snapshots.Tests;

public class VerifierTests
{
    [Theory]
    [InlineData("relu", 1)]
    [InlineData("relu", 2.5)]
    public async Task VerifiesEachCaseOfATheory(string name, double tolerance)
        => await Verify($"{{ \"{name}\": {tolerance} }}", "json");

    [Fact]
    public async Task VerifiesSeveralTextsUnderTheirOwnNames()
    {
        await Verify("narrow").UseTextForParameters("40");
        await Verify("wide").UseTextForParameters("80");
    }

    [Fact]
    public async Task AFailureReachesTheTest()
    {
        var folder = Directory.CreateTempSubdirectory("snapshots-").FullName;

        await Assert.ThrowsAsync<VerifyException>(async () => await Verify("no such file").UseDirectory(folder).DisableDiff());

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    [InlineData("a/b")]
    public async Task AnExtensionIsBare(string extension)
        => await Assert.ThrowsAsync<ArgumentException>(async () => await Verify("text", extension));
}
