namespace Grader.Compiler.Working;

/// <summary>
/// Every kind of frame. Core has the same numbers in CompilerFrames; golden bytes in the tests of both sides pin them.
/// </summary>
internal static class FrameKinds
{
    // From the host.
    public const byte Challenge = 1;
    public const byte Submission = 2;
    public const byte Program = 3;

    // To the host.
    public const byte Ready = 16;
    public const byte ChallengeBuilt = 17;
    public const byte SubmissionBuilt = 18;
    public const byte ProgramBuilt = 19;
    public const byte Failed = 20;
    public const byte Refused = 21;
}
