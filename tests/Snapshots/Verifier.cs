using System.Runtime.CompilerServices;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares text with the verified file beside the test. Tests write <c>await Verify(text, "json")</c>.</summary>
public static class Verifier
{
    /// <summary>Verifies <paramref name="target"/> against <c>{Class}.{Method}.verified.txt</c>.</summary>
    public static SettingsTask Verify(string target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
        => Verify(target, "txt", settings, sourceFile);

    /// <summary>Verifies <paramref name="target"/> against <c>{Class}.{Method}.verified.{extension}</c>.</summary>
    /// <param name="target">Text that the product rendered. Line ends become LF; nothing else is changed.</param>
    /// <param name="extension">Of the snapshot file, without the dot.</param>
    /// <param name="settings">What the fluent methods of the result can say as well.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    public static SettingsTask Verify(
        string target, string extension, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(target);
        if (extension.Length == 0 || extension.AsSpan().ContainsAny("./\\"))
            throw new ArgumentException($"An extension is written without dot and folder: '{extension}'.", nameof(extension));

        return new SettingsTask(
            settings ?? new VerifySettings(),
            chosen => Snapshot.Verify(target, SnapshotFile.For(chosen, RunningTest.Current(), sourceFile, extension), chosen.DiffTool));
    }
}
