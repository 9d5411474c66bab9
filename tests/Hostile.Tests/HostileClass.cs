using System.Collections.Immutable;
using Xunit.Sdk;
using Xunit.v3;

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
        : this(HostileCorpus.Quick)
    {
    }

    private protected HostileClass(ImmutableArray<Entry> entries)
    {
        Entries = entries;
        _graded = new(() => new GradedClass(entries, Tier.Best));
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

/// <summary>All of it.</summary>
public sealed class WholeHostileClass() : HostileClass(HostileCorpus.All);
