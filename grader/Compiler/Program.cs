using Grader.Compiler.Working;
using Grader.Confining;
using Grader.Running;
using Microsoft.Win32.SafeHandles;

namespace Grader.Compiler;

internal static class Program
{
    /// <summary>Roslyn recurses: deep but honest code gets room, and the source guard's bounds fit into it.</summary>
    private const int StackSize = 16 << 20;

    private static int Main(string[] arguments)
    {
        // Machine code is started by the loader, whose place the runtime takes for this program's.
        if (Environment.GetEnvironmentVariable("GRADER_FOLDER") is { } folder)
            AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + "/");
        Action work;
        if (Portable.Read(arguments) is { } portable)
            work = () => new Worker(new Channel(portable.Questions, portable.Answers)).Run(confine: () => Protections.None);
        else if (Parent.DieWithIt(arguments, out int host))
            work = () => Work(host);
        else
            return 1;
        var thread = new Thread(() => work(), StackSize);
        thread.Start();
        thread.Join();
        return 0;
    }

    /// <summary>Frames come in on descriptor 3 and go out on descriptor 4; the standard streams are not used.</summary>
    private static void Work(int host)
    {
        using var requests = new FileStream(new SafeFileHandle(3, ownsHandle: true), FileAccess.Read, bufferSize: 0);
        using var answers = new FileStream(new SafeFileHandle(4, ownsHandle: true), FileAccess.Write, bufferSize: 0);
        new Worker(new Channel(requests, answers)).Run(
            confine: () => Lockdown.Enter() ? Canary.Try(host) : Protections.None);
    }
}
