using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace Grader.Confining;

/// <summary>
/// A worker on a system that can confine nothing: its arguments are the host's process id, the two pipes that it inherits and the mark
/// that separates what it prints. It promises nothing, and says so when it is ready. Linked into Compiler.
/// </summary>
internal sealed class Portable
{
    private Portable(string[] arguments)
    {
        int host = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        Questions = new FileStream(Pipe(arguments[1]), FileAccess.Read, bufferSize: 0);
        Answers = new Marked(Pipe(arguments[2]), Convert.FromHexString(arguments[3]));
        new Thread(() => DieWith(host)) { IsBackground = true }.Start();
        if (OperatingSystem.IsWindows())
            Console.InputEncoding = Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }

    public Stream Questions { get; }

    /// <summary>Each frame MUST be one write.</summary>
    public Stream Answers { get; }

    /// <summary>Null: it was not started so.</summary>
    public static Portable? Read(string[] arguments) => arguments.Length == 4 ? new Portable(arguments) : null;

    private static SafeFileHandle Pipe(string number) => new(nint.Parse(number, CultureInfo.InvariantCulture), ownsHandle: true);

    /// <summary>No kernel ends this process with the other: it looks for itself.</summary>
    private static void DieWith(int host)
    {
        try
        {
            Process.GetProcessById(host).WaitForExit();
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
        Process.GetCurrentProcess().Kill();
    }

    /// <summary>Frames, and before each a mark on both output streams: all that was printed before the frame comes before the mark.</summary>
    private sealed class Marked(SafeFileHandle handle, byte[] mark) : FileStream(handle, FileAccess.Write, bufferSize: 0)
    {
        private readonly Stream _output = Console.OpenStandardOutput(), _error = Console.OpenStandardError();

        public override void Write(byte[] buffer, int offset, int count)
        {
            _output.Write(mark);
            _error.Write(mark);
            base.Write(buffer, offset, count);
        }
    }
}
