using System.Globalization;

namespace Grader.Confining.Groups;

/// <summary>A folder of the kernel's control-group file system in which this process may make groups with a controller.</summary>
internal sealed record GroupHome(Controller Controller, string Folder)
{
    public string GroupFolder(string name) => Path.Combine(Folder, name);

    /// <exception cref="IOException">The kernel refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Make(string name, GroupLimits limits)
    {
        string folder = Directory.CreateDirectory(GroupFolder(name)).FullName;
        string limit = (Controller.CountsMemory ? limits.Memory : limits.Tasks).ToString(CultureInfo.InvariantCulture);
        Write(folder, Controller.Limit, limit);
        if (Controller.Swap is { } swap && File.Exists(Path.Combine(folder, swap)))
            Write(folder, swap, Controller.Version == 1 ? limit : "0"); // v1 counts memory and swap together, v2 swap alone.
    }

    /// <summary>How many processes of a group were ended because they had reached its limit; 0 where it does not count.</summary>
    public int Kills(string name)
    {
        const string key = "oom_kill ";
        string[] lines = Controller.Events is { } events ? Kernel.Read(GroupFolder(name), events).Split('\n') : [];
        string? line = lines.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.AsSpan(key.Length), CultureInfo.InvariantCulture);
    }

    public static void Write(string folder, string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}

/// <param name="Memory">Bytes of memory of every kind that its processes may have touched: also shared, and the kernel's own for them.</param>
/// <param name="Tasks">Processes and threads.</param>
internal sealed record GroupLimits(long Memory, long Tasks);
