using System.Collections.Immutable;
using System.Globalization;

namespace Hostile.Tests;

/// <summary>
/// The corpus as one class, honest learners among the hostile ones, graded by the command in one run; and the same honest learners in
/// a class of their own.
/// </summary>
internal sealed class GradedClass : IDisposable
{
    /// <summary>Nothing that a format would write otherwise: a report is compared with that of another learner.</summary>
    private const string HonestName = "honest";

    private const string KeptFolder = "out/.grader/";

    private const UnixFileMode OpenToAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly string[] ReportFiles = ["report.json", "report.md", "report.html"];

    private readonly string _work = Directory.CreateTempSubdirectory("grader-hostile-").FullName;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _honest = new(StringComparer.Ordinal);
    private readonly Plants _plants;
    private readonly Tier _tier;
    private readonly string _before;

    /// <param name="together">How many hostile learners there are between two honest ones: each of those costs as much as a hostile one.</param>
    /// <param name="hidesNothing">The hidden checks are among the visible ones.</param>
    public GradedClass(ImmutableArray<Entry> entries, Tier tier, int together, bool hidesNothing = false)
    {
        _tier = tier;
        // Workers may be another user's. What keeps them from files is to be the tier, and not that this folder is closed to others.
        File.SetUnixFileMode(_work, OpenToAll);
        _plants = new Plants(Folder("home"), _work);
        _plants.CopyChallenges(Folder("challenges"));
        if (hidesNothing)
            Unhide();
        LayOut(entries, together);
        _before = Touchable();
        string[] marked = [.. Disk.Marked()];
        Run = Grade("class", "out", "--format", "text", "--verbose", "--log", In("log"));
        Left = [.. Command.Left(), .. _plants.Contacts(), .. Disk.Marked().Except(marked), .. Changes()];
    }

    public CommandRun Run { get; }

    /// <summary>Whatever was left behind: processes, files, contacts to a socket.</summary>
    public ImmutableArray<string> Left { get; }

    /// <summary>The command does not grade strangers' work here.</summary>
    public bool IsRefused => Run.ExitCode == 2 && Run.Error.Contains("without isolation", StringComparison.Ordinal);

    public GradedReport ReportOf(Entry entry) => new(OutOf(_entries.Single(pair => pair.Value == entry).Key), entry.Challenge);

    /// <summary>Honest learners whose reports have other bytes than without their neighbours.</summary>
    public IEnumerable<string> Disturbed()
    {
        if (!Directory.Exists(In("out-alone")))
            Grade("alone", "out-alone", "--format", "json");
        return
            from neighbour in _honest
            from file in ReportFiles
            let alone = Text("out-alone", neighbour.Value, file)
            let beside = Text("out", neighbour.Key, file)
            where alone != beside
            select $"{neighbour.Key}/{file}:\n{beside}\ninstead of\n{alone}";
    }

    /// <summary>
    /// Where a secret stands: in what the run printed, logged or wrote. What was observed in hidden checks is the staff's to see, and kept for the staff alone.
    /// </summary>
    public IEnumerable<string> Found() =>
        from place in Written().Concat(Kept())
        from secret in _plants.Secrets
        where !(IsTheStaffs(place.Name) && _plants.HiddenInputs.Contains(secret))
        where place.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)
        select $"{secret} in {place.Name}";

    /// <summary>Everything that the run wrote for anybody to read.</summary>
    public IEnumerable<(string Name, string Text)> Written() => new[] { ("stdout", Run.Out), ("stderr", Run.Error), ("log", File.ReadAllText(In("log"))) }
        .Concat(Files().Where(file => !file.Name.StartsWith(KeptFolder, StringComparison.Ordinal)));

    private static bool IsTheStaffs(string name) => name.StartsWith(KeptFolder, StringComparison.Ordinal) || name == "out/class.html";

    private IEnumerable<(string Name, string Text)> Kept() => Files().Where(file => file.Name.StartsWith(KeptFolder, StringComparison.Ordinal));

    private IEnumerable<(string Name, string Text)> Files() =>
        Directory.EnumerateFiles(In("out"), "*", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(_work, file), File.ReadAllText(file)));

    public void Dispose()
    {
        _plants.Dispose();
        // .NET cannot delete what it cannot name.
        using var remove = System.Diagnostics.Process.Start("/bin/rm", ["-rf", "--", _work]);
        remove.WaitForExit();
    }

    private void Unhide()
    {
        foreach (string hidden in Directory.GetFiles(In("challenges"), "hidden.csx", SearchOption.AllDirectories))
        {
            File.AppendAllText(Path.Combine(Path.GetDirectoryName(hidden)!, "checks.csx"), File.ReadAllText(hidden));
            File.Delete(hidden);
        }
    }

    private void LayOut(ImmutableArray<Entry> entries, int together)
    {
        for (int i = 0; i < entries.Length; i++)
        {
            if (i % together == 0)
                AddHonest(entries[i].Challenge);
            string number = NextNumber();
            entries[i].HandIn(Folder("class"), number, _plants.FillIn);
            _entries.Add(number, entries[i]);
        }
        AddHonest(entries[^1].Challenge);
    }

    private void AddHonest(string challenge)
    {
        string learner = NextNumber() + HonestName;
        string sample = Honest.HandIn(Folder("class"), learner, challenge, turn: _honest.Count);
        string alone = sample.Replace("/", "", StringComparison.Ordinal) + HonestName;
        if (!Directory.Exists(Path.Combine(Folder("alone"), alone)))
            Honest.HandIn(Folder("alone"), alone, challenge, turn: _honest.Count);
        _honest.Add(learner, alone);
    }

    private CommandRun Grade(string learners, string output, params string[] options) => Command.Run(
        _tier, ["grade", In(learners), "--challenges", In("challenges"), "--out", In(output), "--jobs", "2", .. options], Folder("current"), new()
        {
            ["HOME"] = In("home"),
            ["TMPDIR"] = Folder("temporary"),
            ["XDG_CACHE_HOME"] = Folder("cache"),
            ["DEPLOYMENT_TOKEN"] = _plants.Environment,
        });

    /// <summary>Everything that belongs to this run, and that it has no business with.</summary>
    private string Touchable() => string.Join('\n', ((string[])["class", "home", "temporary", "current", "challenges"]).Select(name => Disk.Snapshot(Folder(name))));

    private IEnumerable<string> Changes() => Touchable().Split('\n').Except(_before.Split('\n')).Select(line => $"new or changed: {line}");

    private string OutOf(string number) =>
        Directory.EnumerateDirectories(In("out")).FirstOrDefault(folder => Path.GetFileName(folder).StartsWith(number, StringComparison.Ordinal)) ?? In("out");

    /// <summary>Of an honest learner, whose name is not what is compared.</summary>
    private string Text(string output, string learner, string file) =>
        File.ReadAllText(Path.Combine(In(output), learner, file)).Replace(learner, HonestName, StringComparison.Ordinal);

    /// <summary>Of a learner: the order in which they are graded.</summary>
    private string NextNumber() => (_entries.Count + _honest.Count).ToString("0000", CultureInfo.InvariantCulture);

    private string In(string name) => Path.Combine(_work, name);

    private string Folder(string name) => Directory.CreateDirectory(In(name)).FullName;
}
