using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>
/// "Download all submissions" of a Moodle assignment: a folder <c>Full Name_123_assignsubmission_file_</c> for each participant, or, where the site has folders
/// switched off, the same words before each file's name. It says when nothing was handed in, nor whether late.
/// </summary>
internal static partial class MoodleDownload
{
    public static ImmutableArray<Delivery> Read(IFolder folder, DeliveredFiles files)
    {
        var found = new Dictionary<Sender, List<DeliveredFile>>();
        foreach (var entry in DownloadFolder.List(folder))
        {
            if (Name().Match(entry.Name) is not { Success: true } name)
                files.LeaveOut(entry.Name, "is not named as Moodle names submissions: Full Name_123_assignsubmission_file_");
            else
                Add(found, new Sender(name.Groups["who"].Value, name.Groups["number"].Value), Files(folder, entry, name, files));
        }
        return [.. found.Select(one => new Delivery([one.Key], one.Value.Count > 0 ? one.Value[0].Place : one.Key.Name, [.. one.Value], null, null))];
    }

    private static void Add(Dictionary<Sender, List<DeliveredFile>> found, Sender sender, IEnumerable<DeliveredFile> files)
    {
        if (!found.TryGetValue(sender, out var all))
            found[sender] = all = [];
        all.AddRange(files);
    }

    private static ImmutableArray<DeliveredFile> Files(IFolder parent, Entry entry, Match name, DeliveredFiles files)
    {
        bool isText = name.Groups["type"].Value == "onlinetext";
        string rest = name.Groups["rest"].Value;
        if (entry.Kind != EntryKind.Folder)
            return isText && IsPage(rest) ? Text(parent, entry.Name, entry.Name, files) : isText ? [] : files.At(parent, entry, rest, entry.Name);
        var opened = parent.Open(entry.Name);
        using var folder = opened.Value;
        if (folder is null)
            files.LeaveOut(entry.Name, opened.Refusal!);
        else if (!isText)
            return files.Below(folder, entry.Name);
        else if (folder.List().Value is { IsDefault: false } pages && pages.FirstOrDefault(page => IsPage(page.Name)).Name is { } page)
            return Text(folder, page, $"{entry.Name}/{page}", files);
        return [];
    }

    private static bool IsPage(string name) => name is "onlinetext.html";

    private static ImmutableArray<DeliveredFile> Text(IFolder folder, string name, string place, DeliveredFiles files)
    {
        var read = folder.Read(name, SubmissionLimits.FileBytes);
        if (read.Value is { } page)
            return [new DeliveredFile(name, place, page, folder.ChangedAt(name), IsText: true)];
        files.LeaveOut(place, read.Refusal!);
        return [];
    }

    [GeneratedRegex("^(?<who>.+?)_(?<number>[0-9]+)_assignsubmission_(?<type>file|onlinetext)_?(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
