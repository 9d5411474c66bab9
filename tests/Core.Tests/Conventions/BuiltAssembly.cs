using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Core.Tests.Conventions;

/// <summary>What an assembly's metadata says of itself. It is read as a file and not loaded.</summary>
internal sealed record BuiltAssembly(IReadOnlyList<string> References, IReadOnlyList<string> ReferencedTypes)
{
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>References to anything that does not lie in the shared framework's folder.</summary>
    public IEnumerable<string> OutsideTheFramework => References.Where(name => !File.Exists(Path.Combine(Framework, $"{name}.dll")));

    public static BuiltAssembly Read(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        MetadataReader metadata = image.GetMetadataReader();
        return new BuiltAssembly(
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))],
            [.. metadata.TypeReferences.Select(handle => NameOf(metadata, metadata.GetTypeReference(handle)))]);
    }

    private static string NameOf(MetadataReader metadata, TypeReference type)
        => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
}
