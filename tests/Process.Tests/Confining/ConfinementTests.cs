using System.ComponentModel;
using System.Globalization;
using Grader.Confining;
using Grader.Running;
using Process.Tests.Running;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>What is taken from a worker before it exists, and what is not taken from the host.</summary>
public class ConfinementTests
{
    [Fact]
    public void AReadyRunnerFoundEverythingOutOfReach() =>
        Assert.Equal("confined", Some.Pool.Probe(TestContext.Current.CancellationToken).Name);

    [Fact]
    public void AWorkerHasNoCapabilitiesAndCannotGainAny()
    {
        using Child child = Child.Start(WorkerProgram.Start(Staged.Runner));
        string status = File.ReadAllText($"/proc/{child.Id}/status");
        Assert.Contains("CapPrm:\t0000000000000000", status);
        Assert.Contains("CapEff:\t0000000000000000", status);
        Assert.Contains("NoNewPrivs:\t1", status);
    }

    [Fact]
    public void StartedByRootEachWorkerIsAUserOfItsOwn()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && WorkerUser.CanChange([Staged.Runner]), "only root can change users");
        using Child one = Child.Start(WorkerProgram.Start(Staged.Runner)), other = Child.Start(WorkerProgram.Start(Staged.Runner));
        string[] first = IdsOf(one), second = IdsOf(other);
        Assert.All(first, id => Assert.NotInRange(int.Parse(id, CultureInfo.InvariantCulture), 0, 60599));
        Assert.NotEqual(first, second);
        Assert.Contains("Groups:\t \n", File.ReadAllText($"/proc/{one.Id}/status"));
        Assert.True(Environment.IsPrivilegedProcess, "the host is still root");
    }

    [Fact]
    public void RootStaysWhereAWorkerCouldNotReadItsFilesOtherwise()
    {
        string file = Path.GetTempFileName(); // its owner alone may read it
        Assert.False(WorkerUser.CanChange([file]));
        File.Delete(file);
    }

    /// <summary>Real, effective, saved and that of files.</summary>
    private static string[] IdsOf(Child child) =>
        File.ReadLines($"/proc/{child.Id}/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1..];

    [Fact]
    public void EveryThreadOfAReadyRunnerIsFiltered()
    {
        using var runner = new StartedRunner(WorkerProgram.Start(Staged.Runner, withInput: true));
        runner.AwaitReady(TestContext.Current.CancellationToken);
        // A thread that ends while it is looked at has no line.
        string[] filters = [.. Directory.GetDirectories($"/proc/{runner.Child.Id}/task").SelectMany(Status).Where(line => line.StartsWith("Seccomp:", StringComparison.Ordinal))];
        Assert.NotEmpty(filters);
        Assert.All(filters, line => Assert.Equal("Seccomp:\t2", line));
    }

    private static string[] Status(string task)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(task, "status"));
        }
        catch (IOException)
        {
            return [];
        }
    }

    [Fact]
    public void TheHostKeepsItsFilesAndItsChildren()
    {
        using Child child = Child.Start(WorkerProgram.Start(Staged.Runner));
        Assert.NotEmpty(File.ReadAllText("/etc/passwd"));
        using var echo = System.Diagnostics.Process.Start("/bin/sh", "-c true");
        echo.WaitForExit();
        Assert.Equal(0, echo.ExitCode);
    }

    [Fact]
    public void AProgramThatIsNotThereIsToldThoughTheThreadIsConfined()
    {
        ChildStart start = WorkerProgram.Start(Staged.Runner);
        Assert.Throws<Win32Exception>(() => Child.Start(start with { Program = "/no/such/program" }));
    }

    [Theory]
    [InlineData(191, "confined", "")]
    [InlineData(190, "readable-files", "read files")]
    [InlineData(158, "readable-files", "read files, look into other processes")]
    [InlineData(127, "limits", "make any system call and go on")]
    [InlineData(187, "limits", "use the network")]
    [InlineData(0, "limits", "read files, write files, use the network, start programs, signal other processes, look into other processes, make any system call and go on")]
    public void WhatACanaryCouldDoIsWhatTheTierIs(byte held, string name, string open)
    {
        var isolation = Isolation.Of((Protections)held);
        Assert.Equal((name, open, name == "confined"), (isolation.Name, isolation.Open, isolation.IsEnough));
    }
}
