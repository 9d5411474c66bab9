namespace Grader.Running;

/// <summary>
/// The kinds of frame between the host and a runner; linked into both. The payloads, in the order of their fields:
/// <code>
/// to the runner     Load     count, then each: link (byte), script (bool), image (bytes)
///                   Ask      number (int32), name (text), seed (int64), cases (int32), of a reference (bool),
///                             tables (count, then each: name (text), content (bytes, see TableBytes))
///                   Program  support (count, then each: bytes), tables (as of an Ask), script (bool), image (bytes)
///                   Trespass
///                   Messages a field's metadata token (int32), count, then each: name (text), text; not answered
/// from the runner   Ready    version (byte), what is out of its reach (byte, Protections)
///                   SetUp    registrations (count, then each), exceptions (count, then each: link (byte), exception)
///                   Answer   number (int32), cases (count, then each: has an input (bool), the input if so, outcome);
///                             of a reference: names of the tables asked for (count, then each: text)
///                   NoSuchCheck  number (int32)
///                   Unhandled    exception; the process is about to end
///                   Trespassed   it could look into the host (bool)
/// </code>
/// A Load is answered with SetUp, an Ask with Answer or NoSuchCheck, a Program by the end of the process, and so should a Trespass be.
/// </summary>
internal static class RunnerFrames
{
    public const byte Version = 5;

    public const byte Load = 1, Ask = 2, Program = 3, Trespass = 4, Messages = 5;

    public const byte Ready = 16, SetUp = 17, Answer = 18, NoSuchCheck = 19, Unhandled = 20, Trespassed = 21;

    public static bool IsAnswer(byte kind) => kind is >= Ready and <= Trespassed;

    /// <summary>The link of an assembly that only a reference may use; the others are numbered Given 0, Submission 1, Checks 2, Hidden 3.</summary>
    public const byte Support = 255;

    public const byte Submission = 1, Hidden = 3;

    /// <summary>The longest payload a runner may send.</summary>
    public const int MaxPayload = 16 << 20;
}
