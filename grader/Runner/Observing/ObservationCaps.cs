using System;

namespace Grader.Runner;

/// <summary>How much of a value is written. Beyond them a value is "too large", whoever made it.</summary>
internal static class ObservationCaps
{
    /// <summary>A linked list of some length is still a value; beyond this, recursion on either side would need care for its stack.</summary>
    public const int Depth = 256;

    /// <summary>A quarter of a million numbers: about 12 MB in the host.</summary>
    public const int Nodes = 250_000;

    /// <summary>All cases of one check together, their inputs included: 4 MiB, some 450,000 doubles. Well within the longest frame that the host reads.</summary>
    public const int AnswerBytes = 4 * 1024 * 1024;

    /// <summary>Each generated input: it is only shown, and of it some hundred characters. A hundred of the largest leave the answers room.</summary>
    public const int InputBytes = 32 * 1024;

    /// <summary>An exception's message, in UTF-16 units.</summary>
    public const int MessageLength = 2_000;

    /// <summary>Frames of an exception that lie in the chain: the innermost say where; unbounded recursion has thousands.</summary>
    public const int Frames = 64;

    /// <summary>Types from the thrown one up to System.Exception.</summary>
    public const int ExceptionTypes = 64;

    /// <summary>A type's name in C# terms; generics can make it as long as one likes.</summary>
    public const int TypeName = 200;
}

internal sealed class TooLargeException(string message) : Exception(message);
