extern alias runner;

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using runner::Grader.Confining;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>The tables of system calls against the kernel's own headers, and the filter against the tables, for both processors: arm64's has run on none.</summary>
public class SystemCallTests
{
    private const string Headers = "the kernel's headers are not installed (Debian: linux-libc-dev)";

    [Theory]
    [InlineData(Architecture.X64, "/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "/usr/include/asm/unistd_64.h")]
    [InlineData(Architecture.Arm64, "/usr/include/asm-generic/unistd.h")]
    public void EveryNumberIsTheKernels(Architecture processor, params string[] headers)
    {
        string? header = headers.FirstOrDefault(File.Exists);
        if (header is null)
            Assert.Skip(Headers);
        var kernel = ReadHeader(header);
        Assert.All(Enum.GetValues<SystemCall>().Where(call => call != SystemCall.NotOnArm64), call =>
            Assert.Equal((call, kernel.GetValueOrDefault(call.ToString(), -1)), (call, call.NumberOn(processor))));
    }

    [Theory]
    [InlineData(Architecture.X64, 0xC000003E)]
    [InlineData(Architecture.Arm64, 0xC00000B7)]
    public void EveryCallMeetsItsFate(Architecture processor, uint table)
    {
        var filter = Write(processor);
        void AssertFate(uint fate, ReadOnlySpan<SystemCall> calls)
        {
            foreach (SystemCall call in calls)
                if (call.NumberOn(processor) is var number and >= 0)
                    Assert.Equal((call, fate), (call, PacketFilter.Run(filter, table, number)));
        }
        AssertFate(FilterWriter.Allow, SystemCalls.Allowed);
        AssertFate(FilterWriter.Succeed, SystemCalls.Pretended);
        AssertFate(FilterWriter.KillProcess, SystemCalls.Fatal);
        AssertFate(FilterWriter.RefuseWith(1), [SystemCall.Execve, SystemCall.Seccomp, SystemCall.Setresuid]);
        AssertFate(FilterWriter.RefuseWith(13), [SystemCall.Socket, SystemCall.Socketpair]);
        AssertFate(FilterWriter.RefuseWith(38), [SystemCall.Clone3]);
        AssertFate(FilterWriter.RefuseWith(25), [SystemCall.Ioctl]);
    }

    [Theory]
    [InlineData(Architecture.X64, 0xC000003E)]
    [InlineData(Architecture.Arm64, 0xC00000B7)]
    public void SomeAreJudgedByTheirArguments(Architecture processor, uint table)
    {
        uint Fate(SystemCall call, params long[] arguments) => PacketFilter.Run(Write(processor), table, call.NumberOn(processor), arguments);
        uint notPermitted = FilterWriter.RefuseWith(1);
        Assert.Equal(FilterWriter.Allow, Fate(SystemCall.Openat, -100, 0, 0x80000));
        Assert.Equal(FilterWriter.RefuseWith(13), Fate(SystemCall.Openat, -100, 0, 0x80001));
        Assert.Equal(FilterWriter.RefuseWith(13), Fate(SystemCall.Openat, -100, 0, 0x400000));
        Assert.Equal(FilterWriter.Allow, Fate(SystemCall.Clone, 0x3D0F00));
        Assert.Equal(notPermitted, Fate(SystemCall.Clone, 0x11)); // a fork
        Assert.Equal(notPermitted, Fate(SystemCall.Clone, 0x103D0F00)); // a thread in a user namespace
        Assert.Equal(FilterWriter.Allow, Fate(SystemCall.Tgkill, 4321));
        Assert.Equal(notPermitted, Fate(SystemCall.Tgkill, 4322));
        Assert.Equal(FilterWriter.Allow, Fate(SystemCall.Prlimit64, 0, 7, 0));
        Assert.Equal(notPermitted, Fate(SystemCall.Prlimit64, 0, 7, 1L << 40));
        Assert.Equal(FilterWriter.Allow, Fate(SystemCall.Prctl, 15));
        Assert.Equal(notPermitted, Fate(SystemCall.Prctl, 4));
        Assert.Equal(FilterWriter.Allow, Fate(SystemCall.Fcntl, 3, 1030));
        Assert.Equal(notPermitted, Fate(SystemCall.Fcntl, 3, 1031)); // a larger pipe
    }

    [Theory]
    [InlineData(Architecture.X64, 0x40000003u, 20)] // int 0x80
    [InlineData(Architecture.X64, 0xC000003Eu, 0x40000000 | 39)] // x32
    [InlineData(Architecture.Arm64, 0x40000028u, 20)] // 32-bit ARM
    public void OtherTablesOfCallsAreFatal(Architecture processor, uint table, int number) =>
        Assert.Equal(FilterWriter.KillProcess, PacketFilter.Run(Write(processor), table, number));

    private static ulong[] Write(Architecture processor)
    {
        var space = new ulong[SystemCallFilter.MaxLength];
        return space[..SystemCallFilter.Write(space, process: 4321, processor)];
    }

    /// <summary>By name, as we write names: rt_sigaction is RtSigaction. The generic header numbers some calls by a name for both word sizes.</summary>
    private static Dictionary<string, int> ReadHeader(string path)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match line in Regex.Matches(File.ReadAllText(path), @"^#define __NR(?:3264)?_(\w+)\s+(?:(\d+)|__NR3264_(\w+))\s*$", RegexOptions.Multiline))
            if (line.Groups[2] is { Success: true, Value: var number })
                numbers[Ours(line.Groups[1].Value)] = int.Parse(number, CultureInfo.InvariantCulture);
            else if (numbers.TryGetValue(Ours(line.Groups[3].Value), out int same))
                numbers.TryAdd(Ours(line.Groups[1].Value), same);
        return numbers;
    }

    private static string Ours(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
