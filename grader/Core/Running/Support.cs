using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Grader.Challenges;
using Grader.Networks;

namespace Grader.Running;

/// <summary>
/// Assemblies that a challenge's own code may be built on and a submission may not: they lie in no folder that a runner can read, and go as
/// bytes to processes that run a reference or evidence.
/// </summary>
internal static class Support
{
    private static readonly Lazy<ImmutableArray<ImmutableArray<byte>>> Networks = new(() =>
        [ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(typeof(NeuralNetwork).Assembly.Location))]);

    public static ImmutableArray<ImmutableArray<byte>> None => [];

    /// <summary>What code needs that says it uses the reference network: it is in no using but its own.</summary>
    public static ImmutableArray<ImmutableArray<byte>> For(ImmutableArray<SourceFile> files) => UsesNetworks(files) ? Networks.Value : None;

    public static bool UsesNetworks(ImmutableArray<SourceFile> files) =>
        files.Any(file => file.Text.Contains("Grader.Networks", StringComparison.Ordinal));
}
