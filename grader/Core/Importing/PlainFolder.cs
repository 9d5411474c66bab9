using System.Collections.Immutable;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <summary>A folder, or a zip, for each learner, in whatever way they were collected.</summary>
internal static class PlainFolder
{
    public static ImmutableArray<Delivery> Read(IFolder folder, DeliveredFiles files)
    {
        var deliveries = ImmutableArray.CreateBuilder<Delivery>();
        foreach (var entry in DownloadFolder.List(folder))
        {
            if (entry.Kind == EntryKind.Folder)
                Below(folder, entry.Name, files, deliveries);
            else if (Path.GetExtension(entry.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase))
                deliveries.Add(new([new Sender(entry.Name[..^4])], entry.Name, files.At(folder, entry, entry.Name, entry.Name), null, null));
            else
                files.LeaveOut(entry.Name, "belongs to no learner: each has a folder or a zip");
        }
        return deliveries.ToImmutable();
    }

    private static void Below(IFolder parent, string name, DeliveredFiles files, ImmutableArray<Delivery>.Builder deliveries)
    {
        var opened = parent.Open(name);
        using var folder = opened.Value;
        if (folder is null)
            files.LeaveOut(name, opened.Refusal!);
        else
            deliveries.Add(new([new Sender(name)], name, files.Below(folder, name), null, null));
    }
}
