using System.Runtime.CompilerServices;

namespace Snapshots.Tests;

public class SnapshotFileTests
{
    [Fact]
    public void IsNamedForClassAndMethodBesideTheSource()
    {
        var file = SnapshotFile.For(new VerifySettings(), RunningTest.Current(), Here(), "json");

        Assert.Equal(Path.ChangeExtension(Here(), null) + $".{nameof(IsNamedForClassAndMethodBesideTheSource)}.verified.json", file.Verified);
        Assert.EndsWith(".received.json", file.Received, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", 1.5, true, null, "_text=a b_number=1.5_flag=True_items=null")]
    [InlineData("a:b/c?#", -3e-7, false, new[] { 1, 2 }, "_text=a-b-c--_number=-3E-07_flag=False_items=1,2")]
    [InlineData("", double.NaN, false, new int[0], "_text=_number=NaN_flag=False_items=[]")]
    public void HasTheArgumentsOfATheory(string text, double number, bool flag, int[]? items, string expected)
    {
        var test = RunningTest.Current() with
        {
            Arguments = [text, number, flag, items],
            ParameterNames = [nameof(text), nameof(number), nameof(flag), nameof(items)],
        };

        Assert.Equal($"SnapshotFileTests.{nameof(HasTheArgumentsOfATheory)}{expected}", NameFor(new VerifySettings(), test));
    }

    [Theory]
    [InlineData(7)]
    public void FindsTheArgumentsByItself(int size)
        => Assert.Equal($"SnapshotFileTests.{nameof(FindsTheArgumentsByItself)}_size={size}", NameFor(new VerifySettings(), RunningTest.Current()));

    [Theory]
    [InlineData(7)]
    public void TakesGivenParametersInThePlaceOfArguments(int size)
    {
        var settings = new VerifySettings();
        settings.UseParameters($"{size} rows");

        Assert.EndsWith("_size=7 rows", NameFor(settings, RunningTest.Current()), StringComparison.Ordinal);
    }

    [Fact]
    public void TakesATextInThePlaceOfParameters()
    {
        var settings = new VerifySettings();
        settings.UseTextForParameters("wide");

        Assert.Equal($"SnapshotFileTests.{nameof(TakesATextInThePlaceOfParameters)}_wide", NameFor(settings, RunningTest.Current()));
    }

    [Fact]
    public void TakesAFileNameAndAFolder()
    {
        var settings = new VerifySettings();
        settings.UseFileName("report");
        settings.UseDirectory("learner-01");

        var file = SnapshotFile.For(settings, RunningTest.Current(), Here(), "json");

        Assert.Equal(Path.Combine(Path.GetDirectoryName(Here())!, "learner-01", "report.verified.json"), file.Verified);
    }

    [Fact]
    public void AParameterAndAFileNameExcludeEachOther()
    {
        var settings = new VerifySettings();
        settings.UseFileName("report");

        Assert.Throws<InvalidOperationException>(() => settings.UseParameters(1));
    }

    [Fact]
    public void ASourceThatIsNotHereIsAnError()
        => Assert.Throws<DirectoryNotFoundException>(
            () => SnapshotFile.For(new VerifySettings(), RunningTest.Current(), "/_/tests/Missing.cs", "txt"));

    public class Nested
    {
        [Fact]
        public void HasItsOuterClassInTheName()
            => Assert.Equal("SnapshotFileTests.Nested.HasItsOuterClassInTheName", NameFor(new VerifySettings(), RunningTest.Current()));
    }

    private static string NameFor(VerifySettings settings, RunningTest test) => SnapshotFile.For(settings, test, Here(), "txt").Name;

    private static string Here([CallerFilePath] string path = "") => path;
}
