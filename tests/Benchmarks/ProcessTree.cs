using System.Globalization;

namespace Benchmarks;

/// <summary>A process and all that it started, as /proc shows them.</summary>
internal static class ProcessTree
{
    /// <summary>Kilobytes of all of them together. What several have mapped counts once (PSS) where that may be read, else in each.</summary>
    public static long Memory(int root) => Of(root).Sum(MemoryOfOne);

    public static long MemoryOfOne(int process) => Proportional(process) ?? Resident(process);

    private static List<int> Of(int root)
    {
        var children = (from folder in Directory.EnumerateDirectories("/proc")
                        where char.IsAsciiDigit(Path.GetFileName(folder)[0])
                        let process = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
                        let stat = Read(process, "stat")
                        where stat.Length > 0
                        select (Parent: int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture), Process: process))
            .ToLookup(pair => pair.Parent, pair => pair.Process);
        List<int> tree = [root];
        for (int i = 0; i < tree.Count; i++)
            tree.AddRange(children[tree[i]]);
        return tree;
    }

    private static long? Proportional(int process) => Kilobytes(Read(process, "smaps_rollup"), "Pss:");

    private static long Resident(int process) => Kilobytes(Read(process, "status"), "VmRSS:") ?? 0;

    private static long? Kilobytes(string text, string key) => text.Split('\n').FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal)) is { } line
        ? long.Parse(line.AsSpan(key.Length).TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture)
        : null;

    /// <summary>Empty for one that is gone, or that may not be read.</summary>
    private static string Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
