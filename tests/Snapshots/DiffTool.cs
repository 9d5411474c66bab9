using DiffEngine;

namespace VerifyTests;

/// <summary>The developer's diff tool, whichever DiffEngine finds. Never on a build server.</summary>
internal static class DiffTool
{
    private static readonly bool Wanted =
        !DiffRunner.Disabled && !BuildServerDetector.Detected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static async Task Open(SnapshotFile file)
    {
        if (Wanted)
            await DiffRunner.LaunchAsync(file.Received, file.Verified);
    }

    public static void Close(SnapshotFile file)
    {
        if (Wanted)
            DiffRunner.Kill(file.Received, file.Verified);
    }
}
