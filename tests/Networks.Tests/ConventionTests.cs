using System.Reflection;
using System.Text.RegularExpressions;

namespace Networks.Tests;

/// <summary>What would give other bits on other machines does not occur in the sources.</summary>
public partial class ConventionTests
{
    [Fact]
    public void OnlyArithmeticWithTheSameBitsEverywhere()
    {
        string project = typeof(ConventionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!;
        string[] sources = [.. Directory.EnumerateFiles(Path.Combine(project, "../../grader/Networks"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))];
        Assert.NotEmpty(sources);
        Assert.Empty(from file in sources from Match match in Forbidden().Matches(File.ReadAllText(file)) select $"{Path.GetFileName(file)}: {match.Value}");
    }

    [GeneratedRegex(@"Math\.(?!(Max|Min|Abs|Sqrt|Round|ILogB|ScaleB)\b)\w+|System\.Numerics|Vector\d|FusedMultiplyAdd|Parallel|Thread\b|\bRandom\b|float\b")]
    private static partial Regex Forbidden();
}
