using Grader.Confining;
using Grader.Learning;
using Xunit;
using static VerifyXunit.Verifier;

namespace Process.Tests.Confining;

/// <summary>What the doctor says of machines that are made up; of this one the command is asked.</summary>
public class DiagnosisTests
{
    private static readonly Isolation Confined = Isolation.Of(Protections.All | Protections.Unprivileged);
    private static readonly Isolation Readable = Isolation.Of(Protections.All & ~(Protections.Reading | Protections.Inspection)); // and as root
    private static readonly Isolation Unfiltered = Isolation.Of(Protections.Reading | Protections.Writing | Protections.Inspection | Protections.Unprivileged);

    private static readonly LearningDiagnosis Training = new(true, null), NoLightGbm = new(false, LearningDiagnosis.NoLightGbm);

    [Fact]
    public Task EverythingHolds() => Verify(Text(new Findings(7, Confined, Confined, true, "v2: memory, pids"), Machine.Debian), "txt");

    [Fact]
    public Task LandlockServesAndTheRestIsToBeHad() => Verify(Text(new Findings(4, Confined, null, true, ""), Machine.Ubuntu), "txt");

    [Fact]
    public Task BubblewrapServesWhereThereIsNoLandlock() => Verify(Text(new Findings(0, Readable, Confined, true, "v1: memory, pids"), Machine.Fedora), "txt");

    [Fact]
    public Task FilesCanBeReadInAContainer() => Verify(Text(new Findings(0, Readable, null, true, ""), Machine.Docker), "txt");

    [Fact]
    public Task NothingFiltersCallsOnAnotherProcessor() => Verify(Text(new Findings(6, Unfiltered, Unfiltered, true, ""), Machine.GitHubRunner), "txt");

    [Fact]
    public Task EveryRemedyIsToldWhereThatIsWanted() =>
        Verify(DiagnosisText.Render(Diagnosis.Of(new Findings(7, Confined, Confined, true, "v2: memory, pids")), Training, Machine.GitHubRunner, all: true), "txt");

    [Fact]
    public void NoLineIsLongerThanATerminal() => Assert.All(
        DiagnosisText.Render(Diagnosis.Of(new Findings(0, Unfiltered, null, false, "")), NoLightGbm, Machine.Docker, all: true).Split('\n'),
        line => Assert.InRange(line.Length, 0, 80));

    [Fact]
    public void RootIsALockLessAndNoTierOfItsOwn()
    {
        var diagnosis = Diagnosis.Of(new Findings(7, Isolation.Of(Protections.All), null, true, ""));
        Assert.Contains(diagnosis.Layers, layer => layer.Kind == LayerKind.User && !layer.Holds);
        Assert.True(diagnosis.IsEnough);
    }

    [Fact]
    public void WhatACompilerCanDoIsNotProtectedFrom()
    {
        var both = Isolation.Of(Protections.All).And(Isolation.Of(Protections.Tried & ~Protections.Writing));
        Assert.Equal("write files", both.Open);
    }

    [Fact]
    public void WithoutLimitsNothingIsGraded() => Assert.False(Diagnosis.Of(new Findings(7, Confined, null, HasLimits: false, "")).IsEnough);

    [Theory]
    [InlineData("ID=ubuntu\nID_LIKE=debian", false, false, Machine.Ubuntu)]
    [InlineData("ID=linuxmint\nID_LIKE=\"ubuntu debian\"", false, false, Machine.Ubuntu)]
    [InlineData("ID=debian", false, false, Machine.Debian)]
    [InlineData("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"", false, false, Machine.Fedora)]
    [InlineData("ID=ubuntu", false, true, Machine.GitHubRunner)]
    [InlineData("ID=ubuntu", true, true, Machine.Docker)]
    [InlineData("NAME=Something", false, false, Machine.Debian)]
    public void KnowsTheMachine(string release, bool isContainer, bool isGitHub, Machine expected) =>
        Assert.Equal(expected, Machines.Find(release.Split('\n'), isContainer, isGitHub));

    [Fact]
    public void TheDocumentedTableIsTheOneThatIsTold() =>
        Assert.Contains(Table(), File.ReadAllText(Path.Combine(EndToEnd.Repository.Root, "docs", "security.md")));

    private static string Text(Findings findings, Machine machine) => DiagnosisText.Render(Diagnosis.Of(findings), machine == Machine.Docker ? NoLightGbm : Training, machine, all: false);

    private static string Table() => string.Concat(
        from layer in Enum.GetValues<LayerKind>()
        from machine in Enum.GetValues<Machine>()
        let remedy = string.Join("<br>", Remedies.For(layer, machine).Select(line => $"`{line.Trim().Replace("|", "\\|", StringComparison.Ordinal)}`"))
        select $"| {layer} | {Machines.NameOf(machine)} | {remedy} |\n");
}
