namespace Grader.Challenges;

/// <summary>The right name that a wrong one most likely meant; for every "did you mean" of the product.</summary>
public static class Nearest
{
    /// <summary>
    /// The name closest to <paramref name="wrong"/>, compared without case; null if none is close (more than a third of the
    /// longer name would have to change). Of equally close names the ordinally first.
    /// </summary>
    public static string? Name(string wrong, IEnumerable<string> names)
    {
        // A name this long was not mistyped, and the distance takes time with the product of the lengths.
        if (wrong.Length > 200)
            return null;
        string? best = null;
        int least = int.MaxValue;
        foreach (var name in names.Where(name => name.Length <= 200))
        {
            int distance = Distance(wrong.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance > Math.Max(1, Math.Max(wrong.Length, name.Length) / 3))
                continue;
            if (distance < least || distance == least && string.CompareOrdinal(name, best) < 0)
                (best, least) = (name, distance);
        }
        return best;
    }

    /// <summary>The challenge that <paramref name="wrong"/> may mean, with or without its pack's name.</summary>
    /// <param name="ids"><c>relu-stack/relu</c></param>
    public static string? Challenge(string wrong, IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return Name(wrong, all) ?? (Name(wrong, all.Select(NameOf)) is { } near ? all.Find(id => NameOf(id) == near) : null);
    }

    private static string NameOf(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>How many characters have to be inserted, deleted, replaced or swapped with their neighbour (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        int[] beforeLast = [], last = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last) = (last, row);
        }
        return last[b.Length];
    }
}
