using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Grader.Compiler.Emitting;

/// <summary>Takes from a portable PDB the one thing that reports need: which line each instruction stands on.</summary>
internal static class LineTableReader
{
    public static LineTable Read(ImmutableArray<byte> pdb)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(pdb);
        var reader = provider.GetMetadataReader();
        var files = reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).ToImmutableArray();
        var methods = ImmutableArray.CreateBuilder<MethodLines>();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var points = Points(reader.GetMethodDebugInformation(handle));
            if (points.Length > 0)
                methods.Add(new MethodLines(MetadataTokens.GetToken(handle.ToDefinitionHandle()), points));
        }
        return new LineTable(files, methods.ToImmutable());
    }

    private static ImmutableArray<LinePoint> Points(MethodDebugInformation method)
    {
        if (method.SequencePointsBlob.IsNil)
            return [];
        var points = ImmutableArray.CreateBuilder<LinePoint>();
        foreach (var point in method.GetSequencePoints())
        {
            if (!point.IsHidden)
                points.Add(new LinePoint(point.Offset, MetadataTokens.GetRowNumber(point.Document) - 1, point.StartLine));
        }
        return points.ToImmutable();
    }
}
