using System.Reflection;

namespace VerifyTests;

/// <summary>Compiled into every suite: a snapshot that no test writes any more is read by nobody, so it must go.</summary>
public class SnapshotFilesTests
{
    [Fact]
    public void EveryVerifiedFileBelongsToATest()
    {
        var project = typeof(SnapshotFilesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "ProjectDirectory").Value!;
        var tests = typeof(SnapshotFilesTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{NameOf(type)}.{method.Name}")).ToHashSet();

        Assert.Empty(DanglingFiles(project, tests));
    }

    /// <summary>Verified files under <paramref name="project"/> whose name begins with none of <paramref name="tests"/>.</summary>
    internal static IEnumerable<string> DanglingFiles(string project, IReadOnlySet<string> tests)
        => from path in Directory.EnumerateFiles(project, "*.verified.*", SearchOption.AllDirectories)
           let relative = Path.GetRelativePath(project, path)
           where !relative.StartsWith("bin" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
              && !relative.StartsWith("obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
           let name = Path.GetFileName(path)
           // {Class}.{Method}.verified.txt or {Class}.{Method}_{parameters}.verified.txt; no name of ours has an underscore.
           where !tests.Contains(name[..name.IndexOf(name.Contains('_', StringComparison.Ordinal) ? "_" : ".verified.", StringComparison.Ordinal)])
           select relative;

    private static string NameOf(Type type) => type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;
}
