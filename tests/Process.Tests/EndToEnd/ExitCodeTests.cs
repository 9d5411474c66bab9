namespace Process.Tests.EndToEnd;

/// <summary>What the exit code says, and that whatever is wrong with a command line is told with the nearest right name.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly Workspace _work = new();

    public ExitCodeTests()
    {
        Lab.Write(_work);
        _work.Write($"class/learner-01/{Lab.HandIn}", Lab.Honest);
    }

    [Theory]
    [InlineData("grad class", "there is no verb `grad`; did you mean `grade`?")]
    [InlineData("grade class --formt json", "there is no option `--formt`; did you mean `--format`?")]
    [InlineData("grade clas", "clas: no such file or folder; did you mean `class`?")]
    [InlineData("grade class --format jsn", "--format: one of text, json, markdown, html, github, junit, sarif, ctrf, gradescope, exercism, not `jsn`; did you mean `json`?")]
    [InlineData("grade class --challenge lab/rely", "lab/rely: no such challenge; did you mean `lab/relay`?")]
    [InlineData("grade class --pack lap", "lap: no such pack; did you mean `lab`?")]
    [InlineData("grade class --challenges challange", "--challenges: there is no folder `challange`; did you mean `challenges`?")]
    [InlineData("grade class --jobs 0", "--jobs: from 1 to 256")]
    [InlineData("grade class --jobs many", "--jobs: from 1 to 256, not `many`\n")]
    [InlineData("check ", "PATH is missing: A file, or a folder of your own work")]
    [InlineData("stats --out ", "--out: DIR is missing")]
    [InlineData("check --hnt", "there is no option `--hnt`; did you mean `--hint`?")]
    [InlineData("stats --outt reports", "there is no option `--outt`; did you mean `--out`?")]
    [InlineData("check class/learner-01 relay", "`relay` is one argument too many")]
    [InlineData("new", "PACK/CHALLENGE is missing: What you want to begin")]
    [InlineData("learn", "PACK is missing: Whose problems are asked")]
    [InlineData("list clas", "there is no folder `clas`; did you mean `class`?")]
    [InlineData("check relay", "relay: there is no such file or folder; `grader new lab/relay` begins it")]
    [InlineData("grade class --out ./class/", "--out: ./class/ is what is graded; reports among hand-ins would be taken for some")]
    [InlineData("import --from folder class --out class", "--out: class is the download itself; it stays as it is")]
    [InlineData("grade class --log challenges", "--log: ")]
    [InlineData("grade class --out challenges/lab/pack.yaml", "--out: ")]
    [InlineData("grade class --log ", "--log: FILE is missing")]
    [InlineData("grade class --out ", "--out: DIR is missing")]
    [InlineData("grade class --format html", "--format html is one learner's page")]
    [InlineData("grade class --format gradescope", "--format gradescope is one learner's page")]
    [InlineData("grade class --format json --format junit", "--format: only one report goes to stdout")]
    [InlineData("grade class --format json=a --format junit=a", "--format: two reports in one file, a")]
    [InlineData("grade class --challenges-from HEAD", "--challenges-from: this is no work tree of git")]
    [InlineData("grade class --changed-since HEAD", "--changed-since: this is no work tree of git")]
    [InlineData("grade class --format junit=", "--format: which file?")]
    [InlineData("grade class --format junit=no/folder/report.xml", "--format junit: ")]
    [InlineData("grade", "PATH is missing: A submission's file")]
    [InlineData("accept clas", "clas: no such file or folder; did you mean `class`?")]
    [InlineData("prove challange", "there is no folder `challange`; did you mean `challenges`?")]
    public void AWrongCommandLineIs2(string line, string told)
    {
        // One learner is no class: with two, html has no one page.
        _work.Write($"class/learner-02/{Lab.HandIn}", Lab.Honest);
        var run = GraderCli.Run(line.Split(' '), null, _work.Path);

        Assert.Contains(told, run.Error);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
    }

    [Fact]
    public void AClassWithoutLearnersIs2()
    {
        _work.Folder("empty");
        var run = GraderCli.Run(["grade", "empty"], null, _work.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no learner in it", run.Error);
    }

    [Fact]
    public void InvalidChallengesAre2WithAllProblemsAtOnce()
    {
        _work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopc: testing\nchallenges: [relay, rellay]\n");
        _work.Write("challenges/lab/relay/challenge.yaml", "title: The relay\nkind: cod\ndifficulty: beginner\nhint: no\n");
        var run = GraderCli.Run(["grade", "class"], null, _work.Path);

        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Contains("lab/pack.yaml:2: unknown key `topc`; did you mean `topic`?", run.Error);
        Assert.Contains("rellay", run.Error);
        Assert.Contains("lab/relay/challenge.yaml:2:", run.Error);
        Assert.Contains("lab/relay/challenge.yaml:4: unknown key `hint`; did you mean `hints`?", run.Error);
    }

    [Fact]
    public void ALearnerWithoutAnythingIs1()
    {
        _work.Folder("class/learner-02");
        var run = GraderCli.Run(["grade", "class/learner-02", "--learner", "learner-02"], null, _work.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nothing handed in", run.Out);
    }

    [Theory]
    [InlineData("runner/Grader.Runner.dll", "")]
    [InlineData("compiler/Grader.Compiler.dll", "no assembly")]
    [InlineData("runner/Grader.Runner.dll", "no assembly")]
    public void ABrokenInstallationIs3(string file, string content)
    {
        _work.Copy(Path.GetDirectoryName(Staged.Cli)!, "cli");
        if (content.Length == 0)
            File.Delete(_work[$"cli/{file}"]);
        else
            _work.Write($"cli/{file}", content);
        var run = GraderCli.Run(["grade", "class", "--no-cache"], null, _work.Path, cli: _work["cli/grader.dll"]);

        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain("accepted", run.Out.Split('\n')[0]);
    }

    [Fact]
    public void HelpIs0()
    {
        var run = GraderCli.Run("grade", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--no-cache", run.Out);
    }

    [Fact]
    public void AnInstallationThatIsNotWholeIs3AndSaysSoInOneSentence()
    {
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(Staged.Cli)!))
            File.Copy(file, _work.Write($"broken/{Path.GetFileName(file)}", ""), overwrite: true);
        var run = GraderCli.Run(["doctor"], environment: null, cli: _work["broken/grader.dll"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("grader: grader is not installed whole: runner/Grader.Runner.dll is missing; install it anew\n", run.Error);
    }

    public void Dispose() => _work.Dispose();
}
