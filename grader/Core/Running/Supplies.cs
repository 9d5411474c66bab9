using System.Collections.Immutable;

namespace Grader.Running;

/// <summary>What a challenge's own program is given beside its code, and a submission's is not.</summary>
/// <param name="Support">Assemblies that it is built on.</param>
/// <param name="Tables">Those that it may ask for.</param>
public sealed record Supplies(ImmutableArray<ImmutableArray<byte>> Support, ImmutableArray<SentTable> Tables)
{
    public static readonly Supplies None = new([], []);
}
