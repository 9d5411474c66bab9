using System.Globalization;

namespace Grader.Confining.Groups;

/// <summary>One worker's group: what its processes touch and how many they are is counted together, and bounded. Gone when disposed of.</summary>
internal sealed class ControlGroup : IDisposable
{
    private readonly ControlGroups _groups;
    private readonly string _name;
    private readonly List<GroupHome> _homes;

    /// <summary>Makes it. What the kernel refuses is missing from it, and nothing else is.</summary>
    public ControlGroup(ControlGroups groups, string name, GroupLimits limits)
    {
        (_groups, _name) = (groups, name);
        _homes = [.. groups.Homes.Where(home => Kernel.Allows(() => home.Make(name, limits)))];
    }

    /// <summary>What is counted, as in <c>memory</c>.</summary>
    public IEnumerable<Controller> Controllers => _homes.Select(home => home.Controller);

    /// <summary>One of its processes was ended because there was no more memory to be had.</summary>
    public bool HasRunOut => _homes.Any(home => home.Kills(_name) > 0);

    /// <summary>From now on the process, and what it starts, is counted.</summary>
    public void Add(int process)
    {
        string number = process.ToString(CultureInfo.InvariantCulture);
        _homes.RemoveAll(home => !Kernel.Allows(() => GroupHome.Write(home.GroupFolder(_name), "cgroup.procs", number)));
    }

    /// <summary><c>v2: memory, pids</c>; empty if nothing is counted.</summary>
    public override string ToString() => string.Join("; ", Controllers
        .GroupBy(controller => controller.Version, controller => controller.Name)
        .Select(names => string.Create(CultureInfo.InvariantCulture, $"v{names.Key}: {string.Join(", ", names)}")));

    /// <summary>Its processes MUST have ended.</summary>
    public void Dispose()
    {
        foreach (var home in _groups.Homes)
            _groups.Remove(home.GroupFolder(_name));
    }
}
