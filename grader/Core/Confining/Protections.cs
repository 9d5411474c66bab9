using System;

namespace Grader.Confining;

/// <summary>What a confined process could not do when it tried. Linked into Runner and Compiler, which tell of it when they are ready.</summary>
[Flags]
internal enum Protections : byte
{
    None = 0,

    /// <summary>Files of this machine cannot be read.</summary>
    Reading = 1,

    /// <summary>Files cannot be opened for writing.</summary>
    Writing = 2,

    /// <summary>There are no sockets.</summary>
    Network = 4,

    /// <summary>No process can be started.</summary>
    Processes = 8,

    /// <summary>The host cannot be signalled.</summary>
    Signals = 16,

    /// <summary>The host's memory and environment cannot be looked into.</summary>
    Inspection = 32,

    /// <summary>It is not root. Nothing else rests on this alone: where root's files are closed by Landlock, it is one lock more.</summary>
    Unprivileged = 64,

    /// <summary>All that a worker can try and live; a frame with any other bit is none of a worker's.</summary>
    Tried = Reading | Writing | Network | Processes | Signals | Inspection | Unprivileged,

    /// <summary>Whoever makes a system call that no honest program makes is ended by the kernel. One process of each run dies to show it.</summary>
    ForbiddenCalls = 128,

    /// <summary>What must hold where strangers' submissions are graded.</summary>
    All = (Tried & ~Unprivileged) | ForbiddenCalls,
}
