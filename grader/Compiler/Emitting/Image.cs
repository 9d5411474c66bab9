using System.Collections.Immutable;

namespace Grader.Compiler.Emitting;

/// <summary>An assembly and where its instructions come from.</summary>
internal sealed record Image(ImmutableArray<byte> Bytes, LineTable Lines);

internal sealed record LineTable(ImmutableArray<string> Files, ImmutableArray<MethodLines> Methods);

/// <param name="Token">The method's metadata token.</param>
internal sealed record MethodLines(int Token, ImmutableArray<LinePoint> Points);

/// <param name="Offset">IL offset; a method's points are in ascending order.</param>
internal readonly record struct LinePoint(int Offset, int File, int Line);

/// <summary>An error at its owner's own file, line and column, 1-based.</summary>
internal sealed record SourceError(string Id, string File, int Line, int Column, string Message);

/// <summary>What came of one compilation.</summary>
internal abstract record Emitted
{
    private Emitted() { }

    public sealed record Success(Image Image) : Emitted;

    public sealed record Failure(ImmutableArray<SourceError> Errors) : Emitted;

    /// <summary>An assembly beyond 4 MiB: it is told like a compiler that ran out of its limits.</summary>
    public sealed record TooLarge : Emitted;
}
