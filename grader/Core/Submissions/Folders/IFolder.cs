using System.Collections.Immutable;

namespace Grader.Submissions.Folders;

/// <summary>
/// A folder that somebody else filled, on disk or in an archive. No link in it is followed, nothing but regular files is
/// opened, nothing is read beyond a limit, and nothing is ever written.
/// </summary>
internal interface IFolder : IDisposable
{
    /// <summary>What is in it, in the order of the raw names. Names are lossless, see <see cref="FileName"/>.</summary>
    Access<ImmutableArray<Entry>> List();

    /// <summary>The whole content of a regular file of at most <paramref name="limit"/> bytes.</summary>
    Access<byte[]> Read(string name, int limit);

    Access<IFolder> Open(string name);

    /// <summary>When a file in it was last changed, to the second; null where nobody can tell. An archive says it in the time of wherever it was packed; it is taken for UTC.</summary>
    DateTimeOffset? ChangedAt(string name);
}

internal static class SubmittedFolder
{
    /// <summary>What a learner handed in: without the names that are ignored, and refused where there are too many.</summary>
    public static Access<ImmutableArray<Entry>> ListSubmitted(this IFolder folder)
    {
        var listed = folder.List();
        if (listed.IsRefused)
            return listed;
        return listed.Value.Length > SubmissionLimits.Names
            ? Access<ImmutableArray<Entry>>.Refused($"holds more than {SubmissionLimits.Names} files and folders")
            : Access<ImmutableArray<Entry>>.Of([.. listed.Value.Where(entry => !FileName.IsIgnored(entry.Name))]);
    }
}

internal enum EntryKind { File, Folder, Link, Special }

internal readonly record struct Entry(string Name, EntryKind Kind);

/// <summary>What was asked for, or why it is refused.</summary>
/// <param name="Refusal">A clause that goes on from the file's name: <c>is a link</c>.</param>
internal readonly record struct Access<T>(T? Value, string? Refusal)
{
    public static Access<T> Of(T value) => new(value, null);

    public static Access<T> Refused(string why) => new(default, why);

    public bool IsRefused => Refusal is not null;
}

/// <summary>The clauses of <see cref="Access{T}.Refusal"/>, the same from every kind of folder.</summary>
internal static class Refusals
{
    public const string Link = "is a link; links are not followed";
    public const string Special = "is neither a file nor a folder";
    public const string Folder = "is a folder";
    public const string NoFolder = "is not a folder";
    public const string Gone = "is not there";
    public const string Denied = "cannot be read: permission denied";
    public const string Unreadable = "cannot be read";

    public static string TooLarge(int limit) => $"is larger than {SubmissionLimits.Size(limit)}";

    public static string? Of(EntryKind kind) => kind switch
    {
        EntryKind.Link => Link,
        EntryKind.Special => Special,
        _ => null,
    };
}
