using System.Globalization;

namespace Grader.Confining.Groups;

/// <summary>
/// The group of this process in the second version of the interface. Subgroups have limits only where it is said so in
/// <c>cgroup.subtree_control</c>, which the kernel takes only while no process is in the group itself, the very root aside.
/// </summary>
internal sealed class UnifiedFolder(string folder, Action<string> remove)
{
    private const string Processes = "cgroup.procs", Control = "cgroup.subtree_control";

    /// <summary>
    /// Turns on limits for subgroups, by moving this process into one if need be. Where that fails (others are in the group,
    /// as in a terminal's, or it is not ours) everything is as it was.
    /// </summary>
    /// <param name="own">The subgroup for this process.</param>
    public void Prepare(string own)
    {
        var missing = Controller.Of(2).Select(controller => controller.Name).Intersect(Names("cgroup.controllers")).Except(Names(Control));
        string wanted = string.Join(' ', missing.Select(name => "+" + name));
        if (wanted.Length == 0 || CanWrite(folder, Control, wanted))
            return;
        string leaf = Path.Combine(folder, own), process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        if (!Kernel.Allows(() => Directory.CreateDirectory(leaf)) || !CanWrite(leaf, Processes, process))
        {
            remove(leaf);
        }
        else if (!CanWrite(folder, Control, wanted))
        {
            _ = CanWrite(folder, Processes, process);
            remove(leaf);
        }
    }

    private string[] Names(string file) => Kernel.Read(folder, file).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static bool CanWrite(string group, string file, string text) => Kernel.Allows(() => GroupHome.Write(group, file, text));
}
