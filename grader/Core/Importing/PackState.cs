using System.Collections.Immutable;
using System.Globalization;
using Grader.Challenges;
using Grader.Courses;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>A learner's hand-ins for one pack as they were at one time.</summary>
/// <param name="Time">Null: nobody can tell.</param>
internal sealed record PackState(
    ImmutableSortedDictionary<string, ImmutableArray<ImportedFile>> Items, DateTimeOffset? Time, SubmissionYaml About)
{
    /// <summary>As a folder's name, in which a colon may not stand.</summary>
    public string Stamp => (Time ?? DateTimeOffset.UnixEpoch).ToUniversalTime().ToString("yyyy-MM-ddTHH-mm-ssZ", CultureInfo.InvariantCulture);

    public static PackState Of(HandedOver handed, string from) =>
        new(handed.Items, handed.Time, new SubmissionYaml(handed.IsPlatformTime || ClaimsTime(handed) ? handed.Time : null, handed.Late, from));

    /// <summary>What a learner writes into answers.yaml of the time must not count where the platform says none.</summary>
    private static bool ClaimsTime(HandedOver handed) => handed.Items.GetValueOrDefault(Sorting.Answers, [])
        .Any(file => TextFile.Decode(file.Content) is TextFile.Text text && text.Content.Contains("submitted", StringComparison.Ordinal));

    /// <summary>Whether something in the newer one takes the place of something else here.</summary>
    public bool IsReplacedBy(PackState newer) => newer.Items.Any(item => Items.TryGetValue(item.Key, out var mine) && !AreSame(mine, item.Value));

    /// <summary>With what is newer in place of what was here. The same work once more changes nothing, but a time that was not known.</summary>
    public PackState With(PackState newer)
    {
        if (newer.Items.All(item => Items.TryGetValue(item.Key, out var mine) && AreSame(mine, item.Value)))
            return About.Submitted is null && newer.About.Submitted is not null ? this with { Time = newer.Time, About = newer.About } : this;
        return new(Items.SetItems(newer.Items), newer.Time, newer.About);
    }

    public bool HasSameItems(PackState other) =>
        Items.Count == other.Items.Count && Items.All(item => other.Items.TryGetValue(item.Key, out var theirs) && AreSame(item.Value, theirs));

    public static bool AreSame(ImmutableArray<ImportedFile> a, ImmutableArray<ImportedFile> b) =>
        a.Length == b.Length && a.Zip(b).All(pair => pair.First.IsSame(pair.Second));

    /// <summary>What is in a pack's folder now; null if nothing is.</summary>
    /// <exception cref="ImportException">Something in it cannot be read, so nothing may be put in its place.</exception>
    public static PackState? Read(string path, Pack pack, CourseZone zone)
    {
        if (DiskFolder.KindOf(path) is null)
            return null;
        using var folder = Opened(DiskFolder.At(path));
        var items = new SortedDictionary<string, List<ImportedFile>>(StringComparer.Ordinal);
        foreach (var entry in Opened(folder.ListSubmitted()))
        {
            string? item = PackAnswers.IsAnswers(entry.Name) ? Sorting.Answers : pack.Challenges.FirstOrDefault(challenge => HandInName.Fits(entry.Name, challenge))?.Name;
            if (item is null)
                continue;
            if (!items.TryGetValue(item, out var files))
                items[item] = files = [];
            Add(folder, entry, entry.Name, files);
        }
        if (items.Count == 0)
            return null;
        var about = folder.Read(SubmissionYaml.FileName, SubmissionLimits.FileBytes).Value is { } written ? SubmissionYaml.Read(written, zone) : new(null, null, null);
        return new(
            items.ToImmutableSortedDictionary(item => item.Key, item => item.Value.OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal),
            about.Submitted ?? items.Values.SelectMany(files => files).Max(file => file.Changed), about);
    }

    private static void Add(IFolder folder, Entry entry, string path, List<ImportedFile> files)
    {
        if (entry.Kind != EntryKind.Folder)
        {
            files.Add(new(path, Opened(folder.Read(entry.Name, SubmissionLimits.LearnerArchiveBytes), path), folder.ChangedAt(entry.Name)));
            return;
        }
        using var inner = Opened(folder.Open(entry.Name), path);
        foreach (var below in Opened(inner.ListSubmitted(), path))
            Add(inner, below, $"{path}/{below.Name}", files);
    }

    private static T Opened<T>(Access<T> access, string? path = null) =>
        access.IsRefused ? throw new ImportException($"{(path is null ? "" : $"{FileName.Show(path)} ")}{access.Refusal}") : access.Value!;
}
