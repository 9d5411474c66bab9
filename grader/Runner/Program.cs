using System.Threading;
using Grader.Confining;
using Grader.Running;

namespace Grader.Runner;

internal static class Program
{
    /// <summary>Submitted code runs on a thread of this size, so that recursion goes equally deep everywhere.</summary>
    private const int StackSize = 16 << 20;

    private static int Main(string[] arguments)
    {
        Session session;
        if (Portable.Read(arguments) is { } portable)
            session = new Session(new PortableChannel(portable.Questions, portable.Answers), null);
        else if (Parent.DieWithIt(arguments, out int host))
            session = new Session(new Channel(), host);
        else
            return 1;
        var thread = new Thread(session.Run, StackSize);
        thread.Start();
        thread.Join();
        return session.ExitCode;
    }
}
