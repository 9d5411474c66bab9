using System.Collections.Immutable;
using Grader.Running;

namespace Grader.Judging;

internal static partial class ObservationReader
{
    /// <summary>The table of methods in a metadata token: what a stack frame points to.</summary>
    private const int MethodTable = 0x06;

    public static Thrown ReadThrown(ref WireReader reader)
    {
        ImmutableArray<string> types = ExceptionTypes(ref reader);
        int framework = reader.Int32();
        if (framework < 1 || framework > types.Length)
            throw new WireException("System.Exception is the framework's, and no more types are than there are");
        string message = ReadText(ref reader, AnswerLimits.Message);
        return new Thrown(types, framework, message, Frames(ref reader));
    }

    private static ImmutableArray<string> ExceptionTypes(ref WireReader reader)
    {
        int count = reader.Count(4);
        if (count is < 1 or > AnswerLimits.ExceptionTypes)
            throw new WireException("an exception has from 1 to 64 types");
        var types = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count; i++)
            types.Add(ReadText(ref reader, AnswerLimits.TypeName));
        if (types[^1] != "System.Exception")
            throw new WireException("an exception's last type is System.Exception");
        return types.MoveToImmutable();
    }

    private static ImmutableArray<CodeLocation> Frames(ref WireReader reader)
    {
        int count = reader.Count(9);
        if (count > AnswerLimits.StackFrames)
            throw new WireException("more frames than the runner writes");
        var frames = ImmutableArray.CreateBuilder<CodeLocation>(count);
        for (int i = 0; i < count; i++)
            frames.Add(Frame(reader.Byte(), reader.Int32(), reader.Int32()));
        return frames.MoveToImmutable();
    }

    private static CodeLocation Frame(byte link, int token, int offset)
    {
        if (link > (byte)ChainLink.Hidden)
            throw new WireException("no such assembly");
        if (token >> 24 != MethodTable || offset < 0)
            throw new WireException("a frame is a method and an offset in it");
        return new CodeLocation((ChainLink)link, token, offset);
    }
}
