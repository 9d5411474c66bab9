using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Compiler.Emitting;

internal static class Emitter
{
    private const int MaxImage = 4 << 20;

    public static Emitted Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var pdb = new MemoryStream();
        var options = new EmitOptions(
            debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: compilation.AssemblyName + ".pdb");
        var result = compilation.Emit(image, pdb, options: options);
        if (!result.Success)
            return new Emitted.Failure(SourceErrors.From(compilation, result.Diagnostics));
        if (image.Length > MaxImage)
            return new Emitted.TooLarge();
        return new Emitted.Success(new Image(Bytes(image), LineTableReader.Read(Bytes(pdb))));
    }

    private static ImmutableArray<byte> Bytes(MemoryStream stream) =>
        ImmutableArray.Create(stream.GetBuffer().AsSpan(0, (int)stream.Length));
}
