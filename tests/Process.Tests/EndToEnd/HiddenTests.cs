namespace Process.Tests.EndToEnd;

/// <summary>A hidden check shows its name, its verdict and its points, whatever a submission does with the inputs it is given.</summary>
[Collection<HostileClassTests>]
public sealed class HiddenTests(HostileClass hostile)
{
    [Fact]
    public void TheLeakersWereReallyAskedForWhatIsHidden()
    {
        // Else the tests below could not fail: each of them did in the hidden check what it was made for.
        Assert.Equal("run-time-error", hostile.Report.Verdicts("leaks-by-crash")[3]);
        Assert.Equal("run-time-error", hostile.Report.Verdicts("leaks-by-exception")[3]);
        Assert.Equal("wrong-answer", hostile.Report.Verdicts("leaks-by-result")[3]);
        Assert.Equal("accepted", hostile.Report.Verdicts("leaks-by-printing")[3]);
    }

    [Fact]
    public void NothingElseIsToldOfThem()
    {
        Assert.Equal(2 * hostile.Report.Root.GetProperty("reports").GetArrayLength(), hostile.Report.HiddenChecks().Count);
        hostile.Report.AssertHiddenChecksAreSealed();
    }

    [Theory]
    [InlineData(Lab.Secret)]
    [InlineData(Lab.SecretNumber)]
    public void TheirInputsAreNowhereInAnythingThatIsWritten(string secret)
    {
        Assert.DoesNotContain(secret, hostile.Run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, hostile.Run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, hostile.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, hostile.LeaksAsText.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(secret, hostile.LeaksAsText.Error, StringComparison.OrdinalIgnoreCase);
        // The class page is the staff's, who are to see what was observed in hidden checks.
        Assert.All(hostile.Files().Where(file => file.Key != "class.html"), file => Assert.DoesNotContain(secret, file.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void WhereAVisibleCheckWouldShowOneTheTextIsLeftOutAndStaffAreTold()
    {
        var say = hostile.Report.Result("leaks-visibly").GetProperty("checks")[1];

        Assert.Equal("accepted", say.GetProperty("verdict").GetString());
        Assert.StartsWith("(This text is left out", say.GetProperty("output").GetString());
        Assert.Contains("\"say: output\"", hostile.Files()["leaks-visibly/run.json"]);
        Assert.Contains("would have been shown, and is blanked", hostile.Log);
        Assert.Equal(1, hostile.Files().Count(file => file.Value.Contains("\"say: output\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatALearnerPrintsInAVisibleCheckIsShown()
    {
        // So that the test above looks for its words in reports that do carry a submission's output.
        var say = hostile.Report.Result("leaks-by-printing").GetProperty("checks")[2];

        Assert.Equal("add more", say.GetProperty("name").GetString());
        Assert.NotEqual("", say.GetProperty("output").GetString());
    }
}
