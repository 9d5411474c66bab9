using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges;
using Grader.Judging;
using Grader.Kit;
using Grader.Running;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Process.Tests.Running;

/// <summary>Chains and programs compiled here and now, and one pool for all tests.</summary>
internal static class Some
{
    public const string Reference = "double[] Relu(double[] x) => x.Select(v => Math.Max(0, v)).ToArray(); int Depth() => 3;";

    private static readonly string[] Usings = ["System", "System.IO", "System.Linq", "System.Collections.Generic", "System.Threading", "System.Threading.Tasks", "System.Runtime.InteropServices", "Grader.Kit", "Grader.Kit.Checks"];

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
            .Where(path => path.Contains("/Microsoft.NETCore.App/", StringComparison.Ordinal))
            .Append(typeof(Checks).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lock Compiling = new();

    public static readonly string RunnerPath = Staged.Runner;

    public static readonly RunnerPool Pool = new(RunnerPath, ahead: 2);

    /// <summary>Small enough for a test to run into; who waits for the clock sets that lower.</summary>
    public static readonly Limits Limits = new() { Cpu = TimeSpan.FromSeconds(1), Wall = TimeSpan.FromSeconds(20), Memory = 64 << 20 };

    /// <summary>A chain of scripts; checks are compiled against the submission itself.</summary>
    public static Chain Chain(string submission, string checks, string? hidden = null, string? given = null)
    {
        // Compilations that look into one another share symbols of the framework, and race for them.
        using Lock.Scope scope = Compiling.EnterScope();
        CSharpCompilation? first = given is null ? null : Script("Given", given, null);
        CSharpCompilation second = Script("Submission", submission, first);
        CSharpCompilation third = Script("Checks", checks, second);
        CSharpCompilation? fourth = hidden is null ? null : Script("Hidden", hidden, third);
        return new Chain(CodeForm.Script, first is null ? null : Emit(first), Emit(second), Emit(third), fourth is null ? null : Emit(fourth), []);
    }

    public static Grader.Compiling.Image Program(string source) => new(Emit(CSharpCompilation.Create(
        "Submission", [CSharpSyntaxTree.ParseText(source)], Framework,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true))), Grader.Compiling.LineTable.Empty);

    public static Grader.Compiling.Image ProgramScript(string source) => new(Emit(Script("Submission", source, null)), Grader.Compiling.LineTable.Empty);

    public static ImmutableArray<byte> Library(string source, string name = "Submission") => Emit(CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText(source)], Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));

    public static Question Ask(string name, bool hidden = false, int cases = 1, bool isolated = false) => new(name, hidden, 7, cases, isolated);

    public static Question Ask(Registration registration) => Ask(registration.Name, registration.Hidden, registration.Cases, registration.Isolated);

    /// <summary>An outcome in few letters.</summary>
    public static string Text(Outcome outcome) => outcome switch
    {
        Outcome.Returned { Value: var value } => Text(value),
        Outcome.Completed => "completed",
        Outcome.Threw { Exception: var thrown } => thrown.Types[0] + ": " + thrown.Message,
        _ => outcome.ToString()!,
    };

    public static string Text(Observation value) => value switch
    {
        Observation.Null => "null",
        Observation.Integer { Value: var integer } => integer.ToString(CultureInfo.InvariantCulture),
        Observation.Floating { Value: var floating } => floating.ToString(CultureInfo.InvariantCulture),
        Observation.Text { Value: var text } => text,
        Observation.Sequence { Items: var items } => string.Join(' ', items.Select(Text)),
        _ => value.ToString()!,
    };

    private static CSharpCompilation Script(string name, string source, CSharpCompilation? previous) => CSharpCompilation.CreateScriptCompilation(
        name,
        CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script).WithLanguageVersion(LanguageVersion.Latest)),
        Framework,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, scriptClassName: name, usings: Usings, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true),
        previous);

    private static ImmutableArray<byte> Emit(CSharpCompilation compilation)
    {
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return [.. image.ToArray()];
    }
}
