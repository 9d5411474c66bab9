using Xunit.Sdk;
using Xunit.v3;

// A worker compiles one thing at a time, on one thread, and so do its tests. Side by side, on references that no one had looked
// into before, Roslyn 5.12 was seen to miss an extension method of the framework (CS1929 for `Sum`).
[assembly: Parallelization(Mode = ParallelMode.None)]
