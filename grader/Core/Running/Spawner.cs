using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Grader.Running;

/// <summary>posix_spawn with exactly the descriptors, the environment and the signals that a worker is meant to have.</summary>
internal static unsafe class Spawner
{
    /// <summary>glibc's posix_spawnattr_t has 336 bytes, posix_spawn_file_actions_t 80, sigset_t 128; musl's are no larger.</summary>
    private const int Opaque = 512;

    /// <summary>A session of its own: its own process group, and no terminal to write to or to be interrupted from.</summary>
    private const short NewSession = 0x80, DefaultSignals = 0x04, SignalMask = 0x08;

    /// <param name="descriptors">Becomes descriptor 0, 1, …; null is /dev/null, open for reading.</param>
    /// <returns>The process id.</returns>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static int Spawn(ChildStart start, ReadOnlySpan<SafeFileHandle?> descriptors)
    {
        byte* actions = stackalloc byte[Opaque];
        byte* attributes = stackalloc byte[Opaque];
        Check(Native.InitialiseActions(actions));
        Check(Native.InitialiseAttributes(attributes));
        try
        {
            AddDescriptors(actions, descriptors);
            // Where the grader was started is nobody's business: messages of the framework name the working folder.
            fixed (byte* root = "/\0"u8)
                Check(Native.AddChangeFolder(actions, root));
            AddAttributes(attributes);
            return Spawn(start, actions, attributes);
        }
        finally
        {
            _ = Native.DestroyAttributes(attributes);
            _ = Native.DestroyActions(actions);
        }
    }

    private static void AddDescriptors(void* actions, ReadOnlySpan<SafeFileHandle?> descriptors)
    {
        for (int target = 0; target < descriptors.Length; target++)
        {
            if (descriptors[target] is { } handle)
                Check(Native.AddDuplicate(actions, (int)handle.DangerousGetHandle(), target));
            else
                fixed (byte* path = "/dev/null\0"u8)
                    Check(Native.AddOpen(actions, target, path, 0, 0));
        }
    }

    private static void AddAttributes(void* attributes)
    {
        byte* signals = stackalloc byte[Opaque];
        NativeMemory.Clear(signals, Opaque);
        Check(Native.SetSignalMask(attributes, signals));
        NativeMemory.Fill(signals, Opaque, 0xFF);
        Check(Native.SetSignalDefaults(attributes, signals));
        Check(Native.SetFlags(attributes, NewSession | DefaultSignals | SignalMask));
    }

    private static int Spawn(ChildStart start, void* actions, void* attributes)
    {
        byte** arguments = Strings([start.Program, .. start.Arguments]);
        byte** environment = Strings(start.Environment);
        try
        {
            int process;
            Check(Native.Spawn(&process, arguments[0], actions, attributes, arguments, environment));
            return process;
        }
        finally
        {
            Free(arguments);
            Free(environment);
        }
    }

    /// <summary>A null-terminated array of null-terminated UTF-8.</summary>
    private static byte** Strings(ImmutableArray<string> strings)
    {
        var array = (byte**)NativeMemory.AllocZeroed((nuint)strings.Length + 1, (nuint)sizeof(byte*));
        for (int i = 0; i < strings.Length; i++)
            array[i] = (byte*)Marshal.StringToCoTaskMemUTF8(strings[i]);
        return array;
    }

    private static void Free(byte** strings)
    {
        for (byte** each = strings; *each is not null; each++)
            Marshal.FreeCoTaskMem((nint)(*each));
        NativeMemory.Free(strings);
    }

    private static void Check(int error)
    {
        if (error != 0)
            throw new Win32Exception(error);
    }
}
