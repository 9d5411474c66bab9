using System.Collections.Immutable;
using System.Runtime.Versioning;
using Xunit.Sdk;
using Xunit.v3;

// Where submissions are run.
[assembly: SupportedOSPlatform("linux")]
[assembly: AssemblyFixture(typeof(Hostile.Tests.HostileClass))]
[assembly: AssemblyFixture(typeof(Hostile.Tests.WholeHostileClass))]
// What a run leaves behind becomes a child of this process: one at a time, so that it is known whose it is.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Hostile.Tests;

/// <summary>A part of the corpus, graded once at the best tier of this machine, for all tests that look at it.</summary>
public class HostileClass : IDisposable
{
    private readonly Lazy<GradedClass> _graded;

    public HostileClass()
        : this(HostileCorpus.Quick, together: 10)
    {
    }

    private protected HostileClass(ImmutableArray<Entry> entries, int together)
    {
        Entries = entries;
        _graded = new(() => new GradedClass(entries, Tier.Best, together));
    }

    internal ImmutableArray<Entry> Entries { get; }

    internal GradedClass Graded => _graded.Value;

    public void Dispose()
    {
        if (_graded.IsValueCreated)
            Graded.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>All of it, each hostile learner between two honest ones.</summary>
public sealed class WholeHostileClass() : HostileClass(HostileCorpus.All, together: 1);
