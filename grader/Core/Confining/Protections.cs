using System;

namespace Grader.Confining;

/// <summary>What a confined process could not do when it tried. This file is linked into Runner, which tells of it when it is ready.</summary>
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

    All = Reading | Writing | Network | Processes | Signals | Inspection,
}
