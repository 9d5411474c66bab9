using System.Text;

namespace VerifyTests;

/// <summary>A snapshot's two files: what was accepted, and what came out instead.</summary>
internal sealed record SnapshotFile(string Directory, string Name, string Extension)
{
    public string Verified => Path.Combine(Directory, $"{Name}.verified.{Extension}");

    public string Received => Path.Combine(Directory, $"{Name}.received.{Extension}");

    /// <summary>Verified files of the same name under another extension. The test no longer writes them.</summary>
    public IEnumerable<string> Stale => System.IO.Directory.EnumerateFiles(Directory, "*.verified.*")
        .Where(path => Path.GetFileName(path).StartsWith($"{Name}.verified.", StringComparison.Ordinal) && path != Verified)
        .Order(StringComparer.Ordinal);

    /// <summary>The files of <paramref name="test"/>, beside its source.</summary>
    public static SnapshotFile For(VerifySettings settings, RunningTest test, string sourceFile, string extension)
    {
        var beside = Path.GetDirectoryName(sourceFile);
        if (!System.IO.Directory.Exists(beside))
            throw new DirectoryNotFoundException($"The folder of the test's source is not here: '{sourceFile}'. Was it built elsewhere, or with mapped paths?");

        return new SnapshotFile(Path.GetFullPath(settings.Directory ?? ".", beside), NameOf(settings, test), extension);
    }

    private static string NameOf(VerifySettings settings, RunningTest test)
    {
        if (settings.FileName is { } fileName)
            return fileName;
        if (settings.ParametersText is { } text)
            return $"{test.Name}_{text}";

        var values = settings.Parameters ?? (test.Arguments.Count == test.ParameterNames.Count ? test.Arguments : []);
        if (values.Count > test.ParameterNames.Count)
            throw new InvalidOperationException($"{values.Count} parameter values for {test.Name}, which has {test.ParameterNames.Count} parameters.");

        var name = new StringBuilder(test.Name);
        foreach (var (parameter, value) in test.ParameterNames.Zip(values))
            ParameterText.Append(name.Append('_').Append(parameter).Append('='), value);
        return name.ToString();
    }
}
