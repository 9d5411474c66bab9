using System.Diagnostics;
using Grader.Results;

namespace Process.Tests.EndToEnd;

/// <summary>A challenge is found to be wrong when the class is graded already: what would change is shown, counts, and is taken back.</summary>
public sealed class RegradeTests(RegradeTests.GradedClass graded) : IClassFixture<RegradeTests.GradedClass>, IDisposable
{
    private const string Question = "challenges/lab/third/key.yaml";

    private readonly Workspace _work = graded.Again();

    /// <summary>Graded once, of which each test has a copy.</summary>
    public sealed class GradedClass : IDisposable
    {
        private readonly Workspace _work = new();

        public GradedClass()
        {
            _work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nchallenges: [relay, third]\n");
            Lab.Challenge(_work, "relay", "double Third(double x) => x / 3;\n", "Check(\"third\", () => Third(1));\n");
            _work.Write("challenges/lab/third/challenge.yaml", "title: A third\nkind: choice\ndifficulty: beginner\npoints: 2\noptions: { A: \"1/3\", B: \"0.3\" }\n");
            _work.Write("challenges/lab/third/statement.md", "What is a third?\n");
            _work.Write(Question, "answer: B\nexplanation: Count.\n");
            for (int learner = 1; learner <= 3; learner++)
            {
                _work.Write($"class/learner-0{learner}/lab/answers.yaml", learner == 3 ? "third: B\n" : "third: A\n");
                _work.Write($"class/learner-0{learner}/lab/relay.csx", learner == 1 ? "double Third(double x) => x * 0.33333;\n" : "double Third(double x) => x / 3;\n");
            }
            Grade(_work);
        }

        internal Workspace Again()
        {
            var work = new Workspace();
            work.Copy(_work.Path, "");
            // Nothing is graded again, and from now on its challenges are those of the copy.
            Grade(work);
            return work;
        }

        public void Dispose() => _work.Dispose();

        private static void Grade(Workspace work)
        {
            var run = GraderCli.Run(["grade", "class", "--out", "out"], null, work.Path);
            Assert.True(run.ExitCode == 1, run.ToString());
        }
    }

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task AFixIsShownAppliedAndTakenBack()
    {
        Run(0, "regrade", "--out", "out");
        _work.Write("challenges/lab/relay/checks.csx", "Check(\"third\", () => Third(1), tolerance: 1e-3);\n");
        _work.Write(Question, "answer: A\nexplanation: Count.\n");
        string before = Reports();
        var proposed = Run(1, "regrade", "--out", "out", "--format", "html=diff.html");
        Assert.Equal(before, Reports());
        Assert.Contains("<h1>Regrade</h1>", _work.Read("diff.html"), StringComparison.Ordinal);

        Run(0, "regrade", "--out", "out", "--apply");
        Run(1, "grade", "class", "--out", "fresh");
        Assert.Equal(Reports("fresh"), Reports());
        Run(0, "regrade", "--out", "out", "--undo");
        Assert.Equal(before, Reports());
        Assert.Contains("--undo: nothing is applied", Run(2, "regrade", "--out", "out", "--undo").Error, StringComparison.Ordinal);

        string history = Run(0, "history", "--out", "out", "learner-01", "lab/relay").Out;
        Assert.Contains("challenge: changed checks.csx", history, StringComparison.Ordinal);
        Assert.Equal(3, history.Split(" UTC ").Length - 1);
        await Verify(proposed.Out, "txt");
    }

    [Fact]
    public void OnlyWhatIsSelectedIsGradedAndWhatWasChangedMeanwhileIsNotApplied()
    {
        _work.Write(Question, "answer: A\nexplanation: Count.\n");
        Assert.StartsWith("2 hand-ins of 2 learners graded again: 2 up", Run(1, "regrade", "--out", "out", "--challenge", "lab/third", "--verdict", "wrong-answer").Out, StringComparison.Ordinal);
        string before = Reports();
        _work.Write("class/learner-02/lab/answers.yaml", "third: B\n");
        Assert.Contains("learner-02: lab/third was changed or graded since it was proposed", Run(2, "regrade", "--out", "out", "--apply").Error, StringComparison.Ordinal);
        Assert.Equal(before, Reports());
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void SinceARevisionOnlyWhatItsCommitsTouchIsGradedAgain_EarlierAttemptsToo()
    {
        _work.Write("class/learner-01/lab/.attempts/2026-01-01T00-00-00Z/answers.yaml", "third: B\n");
        Run(1, "grade", "class", "--out", "out");
        Git("init", "--quiet");
        Commit("before");
        Git("tag", "before");
        _work.Write(Question, "answer: A\nexplanation: Count.\n");
        Commit("after");

        string text = Run(1, "regrade", "--out", "out", "--since", "before").Out;

        Assert.StartsWith("4 hand-ins of 3 learners graded again: 2 up, 2 down, 0 the same", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lab/relay", text, StringComparison.Ordinal);
        Assert.Contains("2026-01-01T00-00-00Z", text, StringComparison.Ordinal);
        Run(2, "regrade", "--out", "out", "--since", "never");
    }

    /// <summary>As if the process had ended between the two: what counts is changed, and no file says so.</summary>
    [Fact]
    public void AnApplicationThatWasCutOffCounts_AndWhateverRendersNextFinishesIt()
    {
        _work.Write(Question, "answer: A\nexplanation: Count.\n");
        Run(1, "regrade", "--out", "out");
        var (before, exported) = (Reports(), Exported());
        using (var results = ResultsFile.OpenAlone(_work["out"]))
            Assert.Empty(results.Apply(results.Pending()!));
        Assert.Equal(before, Reports());
        string applied = Exported();
        Assert.NotEqual(exported, applied);
        Run(1, "grade", "class", "--out", "fresh");
        _work.Copy(_work["out"], "cut-off");

        foreach (string next in (string[])["grade class --out out", "regrade --out out", "regrade --out out --apply"])
        {
            Directory.Delete(_work["out"], recursive: true);
            _work.Copy(_work["cut-off"], "out");
            GraderCli.Run(next.Split(' '), null, _work.Path);

            Assert.Equal((next, applied), (next, Exported()));
            Assert.Equal((next, Reports("fresh")), (next, Reports()));
            using var read = ResultsFile.OpenToRead(_work["out"])!;
            Assert.Null(read.Unrendered());
        }
    }

    /// <summary>None of these changes anything, so one graded class does for all.</summary>
    [Fact]
    public void WhatIsWrongIsSaid() => Assert.All(
        new (string Line, string Told)[]
        {
            ("regrade --out nowhere", "holds no results"),
            ("regrade --out out --verdict wrong-answr", "did you mean `wrong-answer`?"),
            ("regrade --out out --learner learner-1", "did you mean `learner-01`?"),
            ("regrade --out out --apply", "nothing is proposed"),
            ("regrade --out out --apply --learner learner-01", "stand alone"),
            ("regrade --out out --format json", "one of text, markdown, html"),
            ("regrade --out out --challenge relay", "did you mean `lab/relay`?"),
            ("regrade --out out --verdict slow", "--verdict: one of accepted, "),
            ("history --out out learner-01 relai", "did you mean `lab/relay`?"),
            ("history --out out learner-1", "did you mean `learner-01`?"),
        },
        wrong => Assert.Contains(wrong.Told, Run(2, wrong.Line.Split(' ')).Error, StringComparison.Ordinal));

    /// <summary>Whenever it ends: what counts is all of one or all of the other, and the same command finishes what was begun.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void AKillWhileItIsAppliedLeavesAllOrNothing()
    {
        _work.Write(Question, "answer: A\nexplanation: Count.\n");
        Run(1, "regrade", "--out", "out");
        string before = Reports();
        _work.Copy(_work["out"], "kept");
        var watch = Stopwatch.StartNew();
        Run(0, "regrade", "--out", "out", "--apply");
        var undisturbed = watch.Elapsed;
        string after = Reports();
        var (some, none) = (0, 0);
        for (int round = 0; round < 20; round++)
        {
            Directory.Delete(_work["out"], recursive: true);
            _work.Copy(_work["kept"], "out");
            using (var apply = GraderCli.Start(["regrade", "--out", "out", "--apply"], null, _work.Path))
            {
                // Half of them at a share of the time that it takes, the first one at once; half of them while reports are rewritten, which is after it counts.
                if (round % 2 == 0)
                    apply.WaitForExit(undisturbed * round / 20);
                else
                    SpinWait.SpinUntil(() => apply.HasExited || Reports() != before);
                apply.Kill();
                apply.WaitForExit();
            }
            string counts = string.Concat(new[] { "learner-01", "learner-02", "learner-03" }.Select(learner => Run(0, "history", "--out", "out", learner, "lab/third").Out.Split('\n').Single(line => line.EndsWith("← counts", StringComparison.Ordinal))[25..]));
            Assert.Contains(counts, (string[])["  wrong answer, 0 of 2  ← counts  wrong answer, 0 of 2  ← counts  accepted, 2 of 2  ← counts", "  accepted, 2 of 2  ← counts  accepted, 2 of 2  ← counts  wrong answer, 0 of 2  ← counts"]);
            GraderCli.Run(["regrade", "--out", "out", "--apply"], null, _work.Path);
            Assert.Equal(after, Reports());
            _ = counts.StartsWith("  w", StringComparison.Ordinal) ? none++ : some++;
        }
        Assert.NotEqual(before, after);
        Assert.True(none > 0 && some > 0, $"killed {none} times before, {some} times after");
    }

    private string Exported()
    {
        Run(0, "export", "--format", "csv", "--out", "out");
        return _work.Read("out/grades.csv");
    }

    private string Reports(string folder = "out") => string.Join('\n', _work.Files(folder).Where(file => Path.GetFileName(file).StartsWith("report.", StringComparison.Ordinal))
        .Select(file => $"{file}\n{_work.Read($"{folder}/{file}")}"));

    private CliRun Run(int exitCode, params string[] arguments)
    {
        var run = GraderCli.Run(arguments, null, _work.Path);
        Assert.True(run.ExitCode == exitCode, run.ToString());
        return run;
    }

    private void Commit(string message)
    {
        Git("add", "challenges");
        Git("-c", "user.name=staff", "-c", "user.email=staff@example.org", "commit", "--quiet", "--message", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _work.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
