using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Sources;

/// <summary>All of Microsoft.NETCore.App and the kit, opened once: what challenges and submissions are compiled against.</summary>
internal static class FrameworkReferences
{
    public static readonly IReadOnlyList<MetadataReference> All = Open();

    /// <summary>The reference network: for references and evidence, never for a submission.</summary>
    public static readonly MetadataReference Networks = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Grader.Networks.dll"));

    private static List<MetadataReference> Open()
    {
        // The list, not the folder, says which files are managed; the folder, not the list, says which are the framework's:
        // where a package of this program brings a newer copy of an assembly, the list names that copy.
        // As machine code this program has neither, and is told the folder: outside of Windows every .dll in it is managed.
        string framework = Environment.GetEnvironmentVariable("GRADER_FRAMEWORK") ?? Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] listed = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Split(Path.PathSeparator) ?? Directory.GetFiles(framework, "*.dll");
        var references = new List<MetadataReference>();
        foreach (string path in listed)
        {
            string file = Path.Combine(framework, Path.GetFileName(path));
            if (File.Exists(file))
                references.Add(MetadataReference.CreateFromFile(file));
        }
        references.Add(MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "Grader.Kit.dll")));
        return references;
    }
}
