using System.Globalization;
using Grader.Confining.Groups;
using Xunit;

namespace Process.Tests.Confining.Groups;

/// <summary>
/// The second version of control groups, on a folder that stands in for the kernel's: what is written where, and that everything is
/// as it was where the kernel refuses. A link to a folder that is not there yet is a file that refuses at first.
/// </summary>
public sealed class UnifiedGroupTests : IDisposable
{
    private static readonly string Self = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public UnifiedGroupTests()
    {
        Write("cgroup.controllers", "cpu memory pids\n");
        Write("cgroup.subtree_control", "cpu\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void TurnsOnBothControllersAndSetsTheirLimits()
    {
        var groups = Groups();
        Assert.Equal("+memory +pids", Read("cgroup.subtree_control"));
        using var group = groups.Make(new GroupLimits(1000, 7));
        group.Add(4711);
        Assert.Equal(["memory", "pids"], group.Controllers.Select(controller => controller.Name));
        Assert.Equal(("1000", "7", "4711"), (Read(Made(), "memory.max"), Read(Made(), "pids.max"), Read(Made(), "cgroup.procs")));
    }

    [Fact]
    public void ReadsThatMemoryRanOut()
    {
        using var group = Groups().Make(new GroupLimits(1000, 7));
        Assert.False(group.HasRunOut);
        Write($"{Made()}/memory.events", "low 0\noom 1\noom_kill 0\n");
        Assert.False(group.HasRunOut);
        Write($"{Made()}/memory.events", "low 0\noom 2\noom_kill 1\noom_group_kill 0\n");
        Assert.True(group.HasRunOut);
    }

    [Fact]
    public void NothingIsLeftOfAGroup()
    {
        Groups().Make(new GroupLimits(1000, 7)).Dispose();
        Assert.Empty(Directory.GetDirectories(_root));
    }

    [Fact]
    public void MovesAsideWhereThatMakesRoom()
    {
        Refuse("cgroup.subtree_control", until: $"grader-{Self}/taken");
        Groups();
        Assert.Equal((Self, "+memory +pids"), (Read($"grader-{Self}", "cgroup.procs"), Read("cgroup.subtree_control")));
    }

    [Fact]
    public void MovesBackWhereItDoesNot()
    {
        Refuse("cgroup.subtree_control", until: "never/taken");
        Groups();
        Assert.Equal(Self, Read("cgroup.procs"));
        Assert.Empty(Directory.GetDirectories(_root));
    }

    [Fact]
    public void AControllerThatIsNotToBeHadIsMissingAndTheOtherIsNot()
    {
        Write("cgroup.controllers", "pids\n");
        Groups();
        Assert.Equal("+pids", Read("cgroup.subtree_control"));
    }

    [Fact]
    public void WhatCannotBeMadeIsMissing()
    {
        var groups = new ControlGroups([new GroupHome(Controller.Of(2).First(), "/proc/nowhere")], Directory.Delete);
        Assert.Empty(groups.Homes);
        using var group = groups.Make(new GroupLimits(1000, 7));
        group.Add(4711);
        Assert.False(group.HasRunOut);
    }

    private ControlGroups Groups() =>
        new(Controller.Of(2).Select(controller => new GroupHome(controller, _root)), folder => Directory.Delete(folder, recursive: true));

    /// <summary>Its number is its alone, whoever else of this process makes groups meanwhile.</summary>
    private string Made()
    {
        string name = Path.GetFileName(Assert.Single(Directory.GetDirectories(_root)));
        Assert.Matches($"^grader-{Self}-[0-9]+$", name);
        return name;
    }

    private void Refuse(string file, string until)
    {
        File.Delete(Path.Combine(_root, file));
        File.CreateSymbolicLink(Path.Combine(_root, file), Path.Combine(_root, until));
    }

    private string Read(params string[] path) => File.ReadAllText(Path.Combine([_root, .. path]));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_root, file), text);
}
