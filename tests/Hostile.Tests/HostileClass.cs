using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Hostile.Tests.HostileClass))]
// What a run leaves behind becomes a child of this process: one at a time, so that it is known whose it is.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Hostile.Tests;

/// <summary>The whole corpus, graded once at the best tier of this machine, for all tests that look at it.</summary>
public sealed class HostileClass : IDisposable
{
    private readonly Lazy<GradedClass> _graded = new(() => new GradedClass(HostileCorpus.Quick, Tier.Best));

    internal GradedClass Graded => _graded.Value;

    public void Dispose()
    {
        if (_graded.IsValueCreated)
            Graded.Dispose();
    }
}
