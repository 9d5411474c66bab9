using System.Collections.Immutable;
using System.Text;
using Core.Tests.Submissions;
using Grader.Courses;
using Grader.Importing;

namespace Core.Tests.Importing;

/// <summary>A download and a folder of submissions, side by side, for one test.</summary>
internal sealed class ImportFolder : IDisposable
{
    public static readonly Roster SomeRoster = new(
    [
        Entry("learner-01", "One Learner", canvas: "101", github: "one-01"),
        Entry("learner-02", "Two van Learner", email: "learner-02@example.org"),
        Entry("learner-03", "Örnek Öğrenci"),
    ]);

    private readonly TempFolder _folder = new();

    public string this[string relative] => _folder[relative];

    public string Submissions => _folder["submissions"];

    /// <summary>The time of what is written into the download from now on.</summary>
    public DateTime Time { get; set; } = new(2026, 3, 1, 22, 10, 0, DateTimeKind.Utc);

    public ImportFolder Write(string relative, string text)
    {
        File.SetLastWriteTimeUtc(_folder.Write(relative, text), Time);
        return this;
    }

    public void Write(string relative, byte[] bytes) => _folder.Write(relative, bytes);

    public void Shell(string command) => _folder.Shell(command);

    public ImportPlan Plan(Platform from, string download = "download", Roster? roster = null, string? challenge = null, string? pack = null, string? branch = null, string? tag = null, CourseZone? zone = null) =>
        new Importer(SomePacks.All, new ImportRequest(
            from, _folder[download], Submissions, roster ?? SomeRoster, zone ?? CourseZone.Utc, challenge is null ? null : [challenge], pack is null ? null : [pack], branch, tag)).Plan();

    public ImportPlan Import(Platform from, string download = "download", Roster? roster = null, string? challenge = null, string? pack = null, string? branch = null, string? tag = null, CourseZone? zone = null)
    {
        var plan = Plan(from, download, roster, challenge, pack, branch, tag, zone);
        new ImportWriter(Submissions).Apply(plan);
        return plan;
    }

    /// <summary>Everything that an import says, and everything that is there after it.</summary>
    public string Told(ImportPlan plan)
    {
        var text = new StringBuilder();
        foreach (string line in plan.Work.Select(ImportText.Line).Concat(ImportText.Lists(plan)).Append(ImportText.Total(plan, isDry: false)))
            text.Append(line.Replace(_folder.Path, "…", StringComparison.Ordinal)).Append('\n');
        foreach (string file in Files())
            text.Append("\n--- ").Append(file).Append('\n').Append(Read(file));
        return text.ToString();
    }

    public IEnumerable<string> Files() => Directory.Exists(Submissions)
        ? Directory.EnumerateFiles(Submissions, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => Path.GetRelativePath(Submissions, file)).Order(StringComparer.Ordinal)
        : [];

    public string Read(string file) => File.ReadAllText(Path.Combine(Submissions, file));

    public void Dispose() => _folder.Dispose();

    private static RosterEntry Entry(string id, string name, string? email = null, string? canvas = null, string? github = null) =>
        new(id, name, null, email, null, canvas, null, null, github, 1);
}
