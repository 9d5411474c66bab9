using System.Collections.Concurrent;
using System.Text;

namespace VerifyTests;

/// <summary>The comparison: equal and tidied up, or a received file, a diff tool and a failed test.</summary>
internal static class Snapshot
{
    // Verify's: UTF-8 with a byte order mark, which reading ignores.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    // Two verifications that share a name would take turns at one file. Case is ignored, as some file systems do.
    private static readonly ConcurrentDictionary<string, byte> Used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Compares <paramref name="target"/> with the verified file.</summary>
    /// <exception cref="VerifyException">They differ, there is none yet, or one lies there under another extension.</exception>
    public static async Task Verify(string target, SnapshotFile file, bool diffTool)
    {
        if (!Used.TryAdd(Path.Combine(file.Directory, file.Name), 0))
            throw new InvalidOperationException($"A second snapshot named {file.Name}: use UseTextForParameters, or a test of its own.");

        var received = Normalize(target);
        Directory.CreateDirectory(file.Directory);
        File.Delete(file.Received);
        var verified = await Read(file);
        var stale = file.Stale.ToArray();
        if (verified == received && stale.Length == 0)
        {
            DiffTool.Close(file);
            return;
        }

        if (verified != received)
            await Refuse(file, received, diffTool);
        throw new VerifyException(Explanation.Of(file, verified, received, stale));
    }

    private static string Normalize(string target)
    {
        if (target.Length == 0)
            throw new ArgumentException("There is no text to verify.", nameof(target));

        MachinePaths.Refuse(target);
        return target.ReplaceLineEndings("\n");
    }

    private static async Task<string?> Read(SnapshotFile file)
    {
        // A diff tool makes an empty file for what is not there yet.
        if (new FileInfo(file.Verified) is not { Exists: true, Length: > 0 })
        {
            File.Delete(file.Verified);
            return null;
        }

        var text = await File.ReadAllTextAsync(file.Verified, Encoding);
        return text.Contains('\r')
            ? throw new VerifyException($"{file.Verified} has carriage returns: snapshots have LF line ends. Check .gitattributes and the editor.")
            : text;
    }

    private static async Task Refuse(SnapshotFile file, string received, bool diffTool)
    {
        await File.WriteAllTextAsync(file.Received, received, Encoding);
        if (diffTool)
            await DiffTool.Open(file);
    }
}
