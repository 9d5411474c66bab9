using Process.Tests.EndToEnd;

[assembly: AssemblyFixture(typeof(SharedCache))]

namespace Process.Tests.EndToEnd;

/// <summary>The cache of all runs here: cold once, then warm, and gone with the tests. The person's own is never touched.</summary>
public sealed class SharedCache : IDisposable
{
    private static readonly Workspace Home = new();

    internal static string Folder => Home.Path;

    public void Dispose() => Home.Dispose();
}
