using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks;

/// <summary>A temporary folder with what is measured: classes of submissions, bare programs, an empty and a warm cache.</summary>
internal sealed class Workshop : IDisposable
{
    private static readonly string[] PlainSettings = ["\"tfm\": \"net10.0\"", "\"framework\": { \"name\": \"Microsoft.NETCore.App\", \"version\": \"10.0.0\" }"];

    public Workshop()
    {
        Folder = Directory.CreateTempSubdirectory("grader-benchmark-").FullName;
        WarmCache = Directory.CreateDirectory(Path.Combine(Folder, "cache")).FullName;
    }

    public string Folder { get; }

    public string WarmCache { get; }

    public string EmptyCache()
    {
        string folder = Path.Combine(Folder, "empty-cache");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>A class of learners, each with a different right solution of relu-stack/relu.</summary>
    public string Class(int learners)
    {
        string folder = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"class-of-{learners}"));
        if (Directory.Exists(folder))
            return folder;
        for (int i = 0; i < learners; i++)
            Write(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"learner-{i:0000}"), "relu-stack", "relu.csx"), Solutions.Number(i));
        return folder;
    }

    public string One() => Write(Path.Combine(Folder, "one.csx"), Solutions.Number(0));

    /// <param name="likeRunner">With the runner's runtime settings instead of the SDK's.</param>
    /// <returns>An assembly with an empty <c>Main</c>.</returns>
    public string Bare(bool likeRunner)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Folder, likeRunner ? "bare-like-runner" : "bare")).FullName;
        string assembly = Path.Combine(folder, "bare.dll"), settings = Path.Combine(folder, "bare.runtimeconfig.json");
        var compilation = CSharpCompilation.Create(
            "bare", [CSharpSyntaxTree.ParseText("class P { static void Main() { } }")], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));
        if (!compilation.Emit(assembly).Success)
            throw new InvalidOperationException("the bare program does not compile");
        if (likeRunner)
            File.Copy(Path.Combine(Path.GetDirectoryName(Built.Cli)!, "runner", "Grader.Runner.runtimeconfig.json"), settings);
        else
            Write(settings, $"{{ \"runtimeOptions\": {{ {string.Join(", ", PlainSettings)} }} }}");
        return assembly;
    }

    public static string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Classes.MadeClass.Remove(Folder);
}
