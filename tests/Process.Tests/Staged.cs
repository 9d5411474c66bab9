using System.Reflection;

namespace Process.Tests;

/// <summary>Where the build put the programs that these tests start.</summary>
internal static class Staged
{
    /// <summary>The CLI, <c>grader.dll</c>.</summary>
    public static string Cli { get; } = typeof(Staged).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "StagedCli").Value!;

    /// <summary>The compiler worker, <c>Grader.Compiler.dll</c>.</summary>
    public static string Compiler { get; } = Beside("compiler", "Grader.Compiler.dll");

    /// <summary>The confined runner, <c>Grader.Runner.dll</c>; beside it lies the kit and nothing else.</summary>
    public static string Runner { get; } = Beside("runner", "Grader.Runner.dll");

    /// <summary>The learning worker, <c>Grader.Learning.dll</c>.</summary>
    public static string Learning { get; } = Beside("learning", "Grader.Learning.dll");

    private static string Beside(string folder, string file) => Path.Combine(Path.GetDirectoryName(Cli)!, folder, file);
}
