using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Grader.Running;
using Microsoft.Win32.SafeHandles;

namespace Process.Tests.EndToEnd;

/// <summary>The command at a terminal: what it writes is read as a screen would get it, and keys are pressed.</summary>
internal sealed unsafe partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2, NoControllingTerminal = 0x100, CloseOnExec = 0x80000, SetWindowSize = 0x5414;

    /// <summary>Until a wait is given up, on the busiest of machines; nothing takes as long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly System.Diagnostics.Process _process;
    private readonly FileStream _screen, _held;
    private readonly StringBuilder _output = new();
    private int _seen;

    public PseudoTerminal(ushort columns, string folder, string[] arguments, Dictionary<string, string?>? environment = null)
    {
        // Not inherited: other tests of this process start workers meanwhile, and look at what those were given.
        int master = OpenPseudoTerminal(ReadWrite | NoControllingTerminal | CloseOnExec);
        Assert.SkipWhen(master < 0, "this machine has no pseudo-terminals");
        Assert.True(GrantPseudoTerminal(master) == 0 && UnlockPseudoTerminal(master) == 0, "no pseudo-terminal");
        byte* name = stackalloc byte[64];
        Assert.Equal(0, NamePseudoTerminal(master, name, 64));
        string terminal = Marshal.PtrToStringUTF8((nint)name)!;
        ushort* size = stackalloc ushort[4] { 40, columns, 0, 0 };
        Assert.Equal(0, Control(master, SetWindowSize, size));
        _screen = new FileStream(new SafeFileHandle(master, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);

        // Held open by us too: without anybody at the other side there is nothing to read.
        _held = new FileStream(terminal, FileMode.Open, FileAccess.ReadWrite);
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" <\"$0\" >\"$0\"", terminal, WorkerProgram.Dotnet, Staged.Cli, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
        };
        start.Environment["XDG_CACHE_HOME"] = SharedCache.Folder;
        start.Environment["TERM"] = "xterm";
        start.Environment.Remove("NO_COLOR");
        foreach (var (variable, value) in environment ?? [])
            start.Environment[variable] = value;
        _process = System.Diagnostics.Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Append($"{line.Data}\n");
        _process.BeginErrorReadLine();
        new Thread(Read) { IsBackground = true }.Start();
    }

    public string Screen
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Waits until a text stands on the screen, after what was waited for before.</summary>
    public void AwaitOutput(string text)
    {
        Assert.True(SpinWait.SpinUntil(() => Screen.IndexOf(text, _seen, StringComparison.Ordinal) >= 0, Patience), $"waited in vain for {text} in\n{Screen}");
        _seen = Screen.IndexOf(text, _seen, StringComparison.Ordinal) + text.Length;
    }

    public void Type(string keys)
    {
        _screen.Write(Encoding.UTF8.GetBytes(keys));
        _screen.Flush();
    }

    /// <summary>As a supervisor ends it; Ctrl+C takes the same way through the command, but may be ignored by who started these tests.</summary>
    public void Terminate() => Assert.Equal(0, Native.SendSignal(_process.Id, RunningCli.Terminate));

    public int End()
    {
        Assert.True(_process.WaitForExit(Patience), $"still there:\n{Screen}");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _held.Dispose();
        _screen.Dispose();
    }

    private void Read()
    {
        byte[] buffer = new byte[4096];
        var decoder = Encoding.UTF8.GetDecoder();
        char[] characters = new char[4096];
        try
        {
            while (_screen.Read(buffer) is > 0 and var count)
                Append(new string(characters, 0, decoder.GetChars(buffer, 0, count, characters, 0)));
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // Nobody holds the other side any more.
        }
    }

    private void Append(string text)
    {
        lock (_output)
            _output.Append(text);
    }

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenPseudoTerminal(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int GrantPseudoTerminal(int master);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int UnlockPseudoTerminal(int master);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int NamePseudoTerminal(int master, byte* name, nint length);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int descriptor, nuint request, void* argument);
}
