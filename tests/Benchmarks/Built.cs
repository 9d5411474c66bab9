using System.Reflection;

namespace Benchmarks;

/// <summary>What the build knows of itself.</summary>
internal static class Built
{
    public static string Cli { get; } = Named("StagedCli");

    public static string Repository { get; } = Named("Repository");

    public static string Configuration { get; } = Named("Configuration");

    public static string XunitVersion { get; } = Named("XunitVersion");

    private static string Named(string key) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;
}
