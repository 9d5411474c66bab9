using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>The usual way: a test project for each submission, and <c>dotnet test</c>.</summary>
internal sealed class DotnetTest(Workshop workshop)
{
    /// <summary>
    /// No build server: what it does would be counted to nobody, and a second learner's code does not belong into the same one.
    /// </summary>
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["MSBUILDDISABLENODEREUSE"] = "1", ["UseSharedCompilation"] = "false", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1",
    };

    /// <summary>Restored beforehand, as a course's image would have it; built and run now.</summary>
    public Measured Run(int number)
    {
        string folder = Path.Combine(workshop.Folder, "dotnet-test", string.Create(CultureInfo.InvariantCulture, $"learner-{number}"));
        Workshop.Write(Path.Combine(folder, "..", "global.json"), """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        Workshop.Write(Path.Combine(folder, "Learner.csproj"), Project);
        Workshop.Write(Path.Combine(folder, "Submission.cs"), AsClass(Solutions.Number(number)));
        Workshop.Write(Path.Combine(folder, "ReluTests.cs"), Tests);
        Measured.Run(folder, Settings, "restore", "--verbosity", "quiet");
        return Measured.Run(folder, Settings, "test", "--no-restore", "--verbosity", "quiet");
    }

    /// <summary>A script's functions as static members.</summary>
    private static string AsClass(string script) =>
        $"static class Submission\n{{\n{Regex.Replace(script, "^double", "public static double", RegexOptions.Multiline)}}}\n";

    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <TestingPlatformDotnetTestSupport>true</TestingPlatformDotnetTestSupport>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="xunit.v3.mtp-v2" Version="{Built.XunitVersion}" />
          </ItemGroup>
        </Project>
        """;

    private const string Tests = """
        using static Submission;
        using Xunit;

        public class ReluTests
        {
            [Fact] public void OneVector() => Assert.Equal([1, 0, 3], Relu([1, -2, 3]));
            [Fact] public void Fractions() => Assert.Equal([0, 0, 0.25], Relu([-0.5, 0, 0.25]));
            [Fact] public void AllNegative() => Assert.Equal([0, 0, 0], Relu([-1, -2.5, -1000]));
            [Fact] public void AnEmptyVector() => Assert.Empty(Relu([]));
            [Fact] public void NaNStaysNaN() => Assert.Equal([1, double.NaN, 0], Relu([1, double.NaN, -1]));
            [Fact] public void TheArgumentIsLeftAlone() { double[] x = [1, -2, 3]; Relu(x); Assert.Equal([1, -2, 3], x); }
            [Fact] public void NullIsRefused() => Assert.Throws<ArgumentNullException>(() => Relu(null!));
            [Fact] public void Infinities() => Assert.Equal([double.PositiveInfinity, 0], Relu([double.PositiveInfinity, double.NegativeInfinity]));
            [Fact] public void VerySmallNumbers() => Same(cases: 20, length: 20, most: 1e-3);
            [Fact] public void RandomVectors() => Same(cases: 30, length: 100, most: 5);

            [Fact]
            public void ASecondCallDoesNotChangeTheFirstResult()
            {
                var first = Relu([1, -1, 2]);
                Relu([7, 8, 9]);
                Assert.Equal([1, 0, 2], first);
            }

            private static void Same(int cases, int length, double most)
            {
                var random = new Random(1);
                for (int i = 0; i < cases; i++)
                {
                    double[] x = [.. Enumerable.Range(0, length).Select(_ => (random.NextDouble() - 0.5) * 2 * most)];
                    Assert.Equal(x.Select(v => Math.Max(0, v)), Relu(x));
                }
            }
        }
        """;
}
