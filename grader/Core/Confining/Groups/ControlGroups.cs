using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Confining.Groups;

/// <summary>
/// Linux's control groups, as far as this process may make any. They count what no limit of a process does: shared memory, page
/// tables, and tasks of one worker alone. Where there are none, that layer is missing and all else goes on.
/// </summary>
internal sealed class ControlGroups
{
    private const string Prefix = "grader-";

    private static readonly Lazy<ControlGroups> Found = new(Find);

    /// <summary>Of this process, whose name they bear.</summary>
    private static int _made;

    private readonly Action<string> _remove;

    /// <param name="remove">How an empty group is removed: by rmdir.</param>
    internal ControlGroups(IEnumerable<GroupHome> places, Action<string> remove)
    {
        _remove = remove;
        ImmutableArray<GroupHome> all = [.. places];
        foreach (string folder in all.Select(place => place.Folder).Distinct())
            RemoveStale(folder);
        foreach (var place in all.Where(place => place.Controller.Version == 2).Take(1))
            new UnifiedFolder(place.Folder, Remove).Prepare(Prefix + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Homes = [.. all.DistinctBy(place => (place.Controller.Name, place.Folder))];
        using var trial = Make(new GroupLimits(1L << 30, 64));
        // A controller belongs to one of the two versions at a time.
        Homes = [.. Homes.Where(home => trial.Controllers.Contains(home.Controller)).DistinctBy(home => home.Controller.Name)];
    }

    /// <summary>
    /// Those of this process; found when first asked for, which MUST be before it starts a worker: in the second version a group
    /// with processes has no subgroups with limits, so this process makes room by moving into one itself.
    /// </summary>
    public static ControlGroups Own => Found.Value;

    /// <summary>Where groups have been made and limited already.</summary>
    public ImmutableArray<GroupHome> Homes { get; }

    /// <summary>An empty group.</summary>
    public ControlGroup Make(GroupLimits limits) => new(
        this, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _made)}"), limits);

    /// <summary>Does nothing if it is not there. A process that was killed a moment ago may still be on its way out.</summary>
    internal void Remove(string folder) =>
        SpinWait.SpinUntil(() => !Directory.Exists(folder) || Kernel.Allows(() => _remove(folder)), TimeSpan.FromSeconds(1));

    private static ControlGroups Find()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/proc/self/cgroup"))
            return new ControlGroups([], Directory.Delete);
        var places = GroupPlaces.Find(File.ReadLines("/proc/self/mountinfo"), File.ReadAllLines("/proc/self/cgroup"));
        return new ControlGroups(places, Directory.Delete);
    }

    /// <summary>What a grader that was killed could not remove: groups named for a process that is no more.</summary>
    private void RemoveStale(string folder)
    {
        string[] known = [];
        _ = Kernel.Allows(() => known = Directory.GetDirectories(folder, Prefix + "*"));
        foreach (string stale in known)
        {
            string owner = Path.GetFileName(stale)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out int process) && !Directory.Exists($"/proc/{process}"))
                _ = Kernel.Allows(() => _remove(stale)); // Or it is somebody else's, or another grader was quicker.
        }
    }
}
