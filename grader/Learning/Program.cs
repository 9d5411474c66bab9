using Grader.Confining;
using Grader.Learning.Working;
using Grader.Running;
using Microsoft.Win32.SafeHandles;

namespace Grader.Learning;

internal static class Program
{
    /// <summary>Frames come in on descriptor 3 and go out on descriptor 4; the standard streams are not used.</summary>
    private static int Main(string[] arguments)
    {
        if (Portable.Read(arguments) is { } portable)
        {
            new Worker(new Channel(portable.Questions, portable.Answers)).Run(Protections.None);
            return 0;
        }
        if (!Parent.DieWithIt(arguments, out int host))
            return 1;
        using var requests = new FileStream(new SafeFileHandle(3, ownsHandle: true), FileAccess.Read, bufferSize: 0);
        using var answers = new FileStream(new SafeFileHandle(4, ownsHandle: true), FileAccess.Write, bufferSize: 0);
        Lockdown.Enter();
        new Worker(new Channel(requests, answers)).Run(Canary.Try(host));
        return 0;
    }
}
