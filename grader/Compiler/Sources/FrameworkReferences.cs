using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Sources;

/// <summary>All of Microsoft.NETCore.App and the kit, opened once: what challenges and submissions are compiled against.</summary>
internal static class FrameworkReferences
{
    public static readonly IReadOnlyList<MetadataReference> All = Open();

    /// <summary>The reference network: for references and evidence, never for a submission.</summary>
    public static readonly MetadataReference Networks = MetadataReference.CreateFromFile(typeof(Networks.NeuralNetwork).Assembly.Location);

    private static List<MetadataReference> Open()
    {
        // The list, not the folder, says which files are managed; the folder, not the list, says which are the framework's:
        // where a package of this program brings a newer copy of an assembly, the list names that copy.
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string listed = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var references = new List<MetadataReference>();
        foreach (string path in listed.Split(Path.PathSeparator))
        {
            string file = Path.Combine(framework, Path.GetFileName(path));
            if (File.Exists(file))
                references.Add(MetadataReference.CreateFromFile(file));
        }
        references.Add(MetadataReference.CreateFromFile(typeof(Kit.Checks).Assembly.Location));
        return references;
    }
}
