namespace Grader.Confining.Groups;

/// <summary>Where the groups of a process lie in the file system: what /proc/self/mountinfo and /proc/self/cgroup say together.</summary>
internal static class GroupPlaces
{
    /// <summary>A folder for each controller that is mounted with the first version, and one for all that the second has.</summary>
    public static IEnumerable<GroupHome> Find(IEnumerable<string> mounts, IReadOnlyList<string> memberships)
    {
        foreach (string[] mount in mounts.Select(line => line.Split(' ')))
        {
            int dash = Array.IndexOf(mount, "-");
            if (dash < 5 || mount.Length < dash + 4 || mount[dash + 1] is not ("cgroup" or "cgroup2"))
                continue;
            (string root, string point, string options) = (mount[3], mount[4], mount[dash + 3]);
            int version = mount[dash + 1] == "cgroup" ? 1 : 2;
            foreach (var controller in Controller.Of(version))
                if ((version == 2 || options.Split(',').Contains(controller.Name))
                    && Folder(root, point, Membership(memberships, version == 1 ? controller.Name : "")) is { } folder)
                    yield return new GroupHome(controller, folder);
        }
    }

    /// <summary>Lines are <c>4:memory:/path</c>; of the second version <c>0::/path</c>.</summary>
    private static string? Membership(IReadOnlyList<string> memberships, string controller) =>
        (from line in memberships
         let fields = line.Split(':', 3)
         where fields.Length == 3 && fields[1].Split(',').Contains(controller)
         select fields[2]).FirstOrDefault();

    /// <summary>A container may see only a part of the hierarchy, whose root is then another.</summary>
    private static string? Folder(string root, string point, string? path)
    {
        if (path is null || path.Contains("/..", StringComparison.Ordinal))
            return null;
        string within = root == "/" ? path
            : path == root || path.StartsWith(root + "/", StringComparison.Ordinal) ? path[root.Length..]
            : "/";
        return Path.TrimEndingDirectorySeparator(point + within);
    }
}
