namespace Grader.Compiling;

/// <summary>Every kind of frame between the host and a compiler worker. This file is linked into Compiler; golden bytes in the tests of both sides pin it.</summary>
internal static class CompilerFrames
{
    /// <summary>Four images of 4 MiB each and their line tables.</summary>
    public const int MaxPayload = 48 << 20;

    // To the worker.
    public const byte Challenge = 1;
    public const byte Submission = 2;
    public const byte Program = 3;
    public const byte Surface = 4;
    public const byte Known = 5;

    // From the worker.
    public const byte Ready = 16;
    public const byte ChallengeBuilt = 17;
    public const byte SubmissionBuilt = 18;
    public const byte ProgramBuilt = 19;
    public const byte Failed = 20;
    public const byte Refused = 21;
    public const byte SurfaceBuilt = 22;
    public const byte ChallengeKept = 23;

    public static bool IsAnswer(byte kind) => kind is >= Ready and <= ChallengeKept;
}
