using System.Globalization;
using System.Text;
using Grader.Submissions;

namespace Grader.Revisions;

/// <summary>When what is in a folder was last committed: by the clock of whoever committed.</summary>
public sealed class CommitTimes
{
    private const int MostBytes = 256 << 20;

    private readonly string _root;
    private readonly Dictionary<string, long> _folders = new(StringComparer.Ordinal);

    private CommitTimes(string root) => _root = root;

    /// <summary>From one walk through the history of all that is below the folder.</summary>
    /// <exception cref="RevisionException">It is in no repository, or git is not installed.</exception>
    public static CommitTimes Below(string folder)
    {
        var git = new Git(Directory.Exists(folder) ? folder : Path.GetDirectoryName(Path.GetFullPath(folder))!);
        var times = new CommitTimes(git.Line("rev-parse", "--show-toplevel") ?? throw new RevisionException($"{folder} is in no repository"));
        if (git.Line("rev-parse", "--verify", "--quiet", "HEAD") is null)
            return times;
        long time = 0;
        foreach (var part in Parts(git.Output(MostBytes, "log", "-z", "--no-renames", "--name-only", "--format=%x01%H %ct", "--", ".")))
        {
            if (Header(part) is { } at)
                time = at;
            else if (part.Length > 0)
                times.Add(part, time);
        }
        return times;
    }

    /// <param name="path">Of a folder on the disk.</param>
    public DateTimeOffset? Of(string path)
    {
        string below = Path.GetRelativePath(_root, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return _folders.TryGetValue(below, out long time) ? DateTimeOffset.FromUnixTimeSeconds(time) : null;
    }

    /// <summary>Git ends names, and with -z its own lines, by a zero; before the first name of a commit comes a line end.</summary>
    private static IEnumerable<string> Parts(byte[] output)
    {
        for (int at = 0; at < output.Length;)
        {
            int end = Array.IndexOf(output, (byte)0, at) is var zero and >= 0 ? zero : output.Length;
            yield return FileName.Decode(output.AsSpan(at, end - at)).TrimStart('\n');
            at = end + 1;
        }
    }

    /// <summary>The path of a file is from the root of the repository, and no commit's hash stands in its own name.</summary>
    private static long? Header(string part) =>
        part.StartsWith('\u0001') && part.Split(' ') is [{ Length: 41 or 65 }, var seconds] && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long time)
        && time < 253_370_764_800 ? time : null;

    private void Add(string file, long time)
    {
        string[] parts = file.Split('/');
        if (FileName.IsIgnored(parts[^1]))
            return;
        // An attempt that was put aside is not the newest work of the pack.
        int aside = Array.IndexOf(parts, ".attempts");
        var folder = new StringBuilder();
        for (int i = 0; i < parts.Length - 1; i++)
        {
            folder.Append(i == 0 ? "" : "/").Append(parts[i]);
            if (i > aside && aside >= 0 || aside < 0)
                _folders[folder.ToString()] = Math.Max(time, _folders.GetValueOrDefault(folder.ToString()));
        }
    }
}
