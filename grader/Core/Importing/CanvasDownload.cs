using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>
/// "Download submissions" of a Canvas assignment: files <c>learnerone_12_34_relu-1.csx</c>, where 12 is the learner's number, 34 the file's, and <c>-1</c> is Canvas's own
/// for a name that was there before; <c>learnerone_LATE_12_…</c> came late. <c>…_12_text.html</c> was typed into a page. No times.
/// </summary>
internal static partial class CanvasDownload
{
    public static ImmutableArray<Delivery> Read(IFolder folder, DeliveredFiles files)
    {
        var found = new Dictionary<(string Who, string Number), (bool Late, List<DeliveredFile> Files)>();
        foreach (var entry in DownloadFolder.List(folder))
        {
            if (Name().Match(entry.Name) is not { Success: true } name)
            {
                files.LeaveOut(entry.Name, Anonymous().IsMatch(entry.Name)
                    ? "has no name: the assignment is anonymous; download it again when it no longer is"
                    : "is not named as Canvas names submissions: learnerone_12_34_relu.csx");
                continue;
            }
            var sender = (name.Groups["who"].Value, name.Groups["number"].Value);
            if (!found.TryGetValue(sender, out var one))
                found[sender] = one = (name.Groups["late"].Success, []);
            one.Files.AddRange(Files(folder, entry, name, files));
        }
        return [.. found.Select(one => new Delivery(
            [new Sender(one.Key.Who, one.Key.Number)], $"{one.Key.Who}_{one.Key.Number}", [.. one.Value.Files], null, one.Value.Late))];
    }

    private static ImmutableArray<DeliveredFile> Files(IFolder folder, Entry entry, Match name, DeliveredFiles files)
    {
        if (name.Groups["file"].Success)
            return files.At(folder, entry, name.Groups["file"].Value, entry.Name);
        string why = "is a link to a page; what is there was not handed in";
        if (name.Groups["page"].Value == "text")
        {
            var read = folder.Read(entry.Name, SubmissionLimits.FileBytes);
            if (read.Value is { } page)
                return [new DeliveredFile(entry.Name, entry.Name, page, folder.ChangedAt(entry.Name), IsText: true)];
            why = read.Refusal!;
        }
        files.LeaveOut(entry.Name, why);
        return [];
    }

    [GeneratedRegex("^(?<who>.+?)(?<late>_LATE)?_(?<number>[0-9]+)_((?<attachment>[0-9]+)_(?<file>.+)|(?<page>text|link)\\.html)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^(LATE_)?anon_", RegexOptions.CultureInvariant)]
    private static partial Regex Anonymous();
}
