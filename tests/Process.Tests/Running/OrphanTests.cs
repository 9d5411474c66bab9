using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

/// <summary>A runner never outlives the host that started it, however the host ends.</summary>
public class OrphanTests
{
    private const string HostArgument = "--be-a-host";

    /// <summary>This test program, started as a host: starts one runner on the program at a path, tells its id, and waits to be killed.</summary>
    [ModuleInitializer]
    internal static void BeAHostIfAsked()
    {
        if (Environment.GetCommandLineArgs() is [_, HostArgument, var program])
            BeAHost(File.ReadAllBytes(program));
    }

    [Fact]
    public void KillingTheHostLeavesNoRunnerAlive()
    {
        // It burns CPU and looks at no pipe, so that only the kernel can end it.
        string program = Path.GetTempFileName();
        File.WriteAllBytes(program, [.. Some.Program("class P { static void Main() { while (true) { } } }").Bytes]);
        using var host = new System.Diagnostics.Process
        {
            StartInfo = new ProcessStartInfo(WorkerProgram.Dotnet, [typeof(OrphanTests).Assembly.Location, HostArgument, program]) { RedirectStandardOutput = true },
        };
        Assert.True(host.Start());
        string runner = host.StandardOutput.ReadLine()!;
        File.Delete(program);
        Assert.True(Living.Has(runner));
        host.Kill();
        host.WaitForExit();
        Assert.True(SpinWait.SpinUntil(() => !Living.Has(runner), TimeSpan.FromMinutes(2)), "the runner is still there");
    }

    [Fact]
    public void ARunnerThatHasLostItsHostBeforeItCouldAskGivesUp()
    {
        ChildStart start = WorkerProgram.Start(Staged.Runner);
        using Child child = Child.Start(start with { Arguments = [start.Arguments[0], "1"] });
        Assert.Equal(1, child.WaitForExit().Code);
    }

    private static void BeAHost(byte[] program)
    {
        using Child child = Child.Start(WorkerProgram.Start(Staged.Runner));
        var talk = new Conversation(child, new FrameBuffer(1 << 20, _ => true));
        talk.Ask(default, new Allowance(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)), CancellationToken.None);
        talk.Ask(RunnerQuestions.Program(false, program, Supplies.None), new Allowance(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(200)), CancellationToken.None);
        Console.WriteLine(child.Id.ToString(CultureInfo.InvariantCulture));
        Thread.Sleep(TimeSpan.FromMinutes(10));
    }
}
