namespace Process.Tests;

public class StagedTests
{
    [Fact]
    public void TheWorkersLieBesideTheCli()
        => Assert.All([Staged.Cli, Staged.Compiler, Staged.Runner, Staged.Learning], path => Assert.True(File.Exists(path), path));

    [Fact]
    public void TheRunnersFolderHoldsRunnerAndKitOnly()
    {
        var files = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Staged.Runner)!).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["Grader.Kit.dll", "Grader.Runner.deps.json", "Grader.Runner.dll", "Grader.Runner.runtimeconfig.json"], files);
    }

    [Fact]
    public void TheCliHasNoCompilerBesideIt()
        => Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Staged.Cli)!, "Microsoft.CodeAnalysis*"));
}
