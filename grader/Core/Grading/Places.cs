using Grader.Compiling;
using Grader.Judging;

namespace Grader.Grading;

internal static class Places
{
    /// <summary>Where in one assembly of the chain an exception came from: the innermost frame that is in it and has a line.</summary>
    public static (string File, int Line)? PlaceOf(this LineTable lines, Thrown thrown, ChainLink assembly)
    {
        foreach (var frame in thrown.Frames)
        {
            if (frame.Assembly == assembly && lines.Find(frame.MethodToken, frame.IlOffset) is { } found)
                return found;
        }
        return null;
    }
}
