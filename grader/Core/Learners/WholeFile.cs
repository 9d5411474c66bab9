using System.Text;

namespace Grader.Learners;

/// <summary>A file that is there whole or not at all, whenever the command is ended.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text)
    {
        string folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        string beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        File.WriteAllText(beside, text, Utf8);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Writes what is not there just so; for a folder that no other process writes to. What a kill left half written is written over.</summary>
    public static void WriteChanged(string path, byte[] content)
    {
        if (File.Exists(path) && new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return;
        string beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.part");
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Writes what is not there yet.</summary>
    /// <returns>False where something is; it stays as it is.</returns>
    public static bool WriteNew(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write), Utf8);
            file.Write(text);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            return false;
        }
    }
}
