using System.Globalization;
using Grader.Confining.Groups;
using Grader.Running;
using Process.Tests.Running;
using Xunit;

namespace Process.Tests.Confining.Groups;

/// <summary>What the kernel counts of a worker as a whole, tried with real groups where this machine lets us make any.</summary>
public class ControlGroupTests
{
    private const string Needs = "control groups cannot be made here";

    private static readonly ControlGroups Groups = ControlGroups.Own;

    public static bool HasMemory => Groups.Homes.Any(home => home.Controller.CountsMemory);

    public static bool HasTasks => Groups.Homes.Any(home => !home.Controller.CountsMemory);

    [Fact(Skip = Needs, SkipUnless = nameof(HasMemory))]
    public void TellsThatAProcessWasEndedForItsMemory()
    {
        var (exit, ranOut) = Run(new GroupLimits(32L << 20, 64), "head -c 200m /dev/zero | tail -c 150m > /dev/null");
        Assert.NotEqual(0, exit.Code);
        Assert.True(ranOut);
    }

    [Fact(Skip = Needs, SkipUnless = nameof(HasMemory))]
    public void LeavesAProcessWithinItsLimitsAlone()
    {
        var (exit, ranOut) = Run(new GroupLimits(64L << 20, 64), "head -c 8m /dev/zero | tail -c 4m > /dev/null");
        Assert.Equal((0, false), (exit.Code, ranOut));
    }

    [Fact(Skip = Needs, SkipUnless = nameof(HasTasks))]
    public void NoMoreProcessesAreStartedThanItMayHave()
    {
        var (exit, _) = Run(new GroupLimits(64L << 20, 4), "true & true & sleep 0 & sleep 1 & sleep 1 & sleep 1 & sleep 1 & wait");
        Assert.NotEqual(0, exit.Code);
    }

    [Fact(Skip = Needs, SkipUnless = nameof(HasMemory))]
    public void SharedMemoryAndPageTablesCountAgainstASubmission()
    {
        // Neither is private and writable: no limit of a process counts them.
        const string touchAll = """
            const int readAndWrite = 3, sharedAndAnonymous = 0x21;
            while (true)
            {
                nint start = Libc.syscall(9, 0, 16 << 20, readAndWrite, sharedAndAnonymous, -1, 0);
                if (start < 0) throw new OutOfMemoryException();
                for (int at = 0; at < 16 << 20; at += 4096) Marshal.WriteByte(start + at, 1);
            };
            """;
        var met = Attempt.Of(touchAll);
        Assert.True(met is Execution.OutOfMemory || Attempt.Text(met).StartsWith("System.OutOfMemoryException", StringComparison.Ordinal), met.ToString());
    }

    [Fact(Skip = Needs, SkipUnless = nameof(HasMemory))]
    public void NothingIsLeftOfAGroup()
    {
        var removed = new List<string>();
        var groups = new ControlGroups(Groups.Homes, folder =>
        {
            Directory.Delete(folder);
            removed.Add(folder);
        });
        using (groups.Make(new GroupLimits(64L << 20, 64)))
        {
        }
        // Whoever begins also removes what graders left that were killed, as other tests do meanwhile.
        string own = string.Create(CultureInfo.InvariantCulture, $"grader-{Environment.ProcessId}-");
        Assert.Equal(
            2 * Groups.Homes.Select(home => home.Folder).Distinct().Count(), // a trial, and this one
            removed.Count(folder => Path.GetFileName(folder).StartsWith(own, StringComparison.Ordinal)));
        Assert.DoesNotContain(removed, Directory.Exists);
    }

    [Fact(Skip = Needs, SkipUnless = nameof(HasMemory))]
    public void WhatAKilledGraderLeftIsRemovedByTheNext()
    {
        string folder = Groups.Homes[0].Folder;
        string stale = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"grader-{int.MaxValue}-1"));
        string living = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"grader-{Environment.ProcessId}-living"));
        Directory.CreateDirectory(stale);
        Directory.CreateDirectory(living);
        _ = new ControlGroups(Groups.Homes, Directory.Delete);
        Assert.False(Directory.Exists(stale));
        Assert.True(Directory.Exists(living));
        Directory.Delete(living);
    }

    /// <summary>A shell that does what it is told only when it is in its group.</summary>
    private static (ChildExit Exit, bool RanOut) Run(GroupLimits limits, string script)
    {
        using var group = Groups.Make(limits);
        using Child child = Child.Start(new ChildStart("/bin/sh", ["-c", "read go; " + script], ["PATH=/usr/bin:/bin"], WithInput: true));
        group.Add(child.Id);
        Descriptor.Write(child.Input!, "go\n"u8.ToArray());
        return (child.WaitForExit(), group.HasRunOut);
    }
}
