using System.Collections.Immutable;

namespace Grader.Importing;

/// <summary>Where a download comes from: each has names and times in a form of its own.</summary>
public enum Platform { Moodle, Canvas, Gradescope, Git, Folder }

/// <summary>Who handed in, as the platform names them. All of it is somebody's text until the roster has said who it is.</summary>
/// <param name="Name">A full name, an account, or a folder's name; with Canvas the words of it are run together.</param>
/// <param name="Number">The platform's own.</param>
public sealed record Sender(string Name, string? Number = null, string? Email = null);

/// <summary>What was handed over at one time: not yet who it is from, nor what it is for.</summary>
/// <param name="Senders">More than one: a group's.</param>
/// <param name="Place">Within the download, with its raw name.</param>
/// <param name="Submitted">As the platform says; null: it says nothing.</param>
internal sealed record Delivery(
    ImmutableArray<Sender> Senders, string Place, ImmutableArray<DeliveredFile> Files, DateTimeOffset? Submitted, bool? Late);

/// <param name="Path">Below what was handed over, with forward slashes and raw names.</param>
/// <param name="Place">Within the download.</param>
/// <param name="Changed">The file's own time.</param>
/// <param name="IsText">Typed into a page of the platform, not a file of the learner's.</param>
internal sealed record DeliveredFile(string Path, string Place, byte[] Content, DateTimeOffset? Changed, bool IsText = false);

/// <summary>Something in a download that nobody gets.</summary>
/// <param name="Place">Safe to show.</param>
public sealed record LeftOut(string Place, string Why);

/// <summary>A download that is none, in a clause that goes on from its path.</summary>
public sealed class ImportException(string message) : Exception(message);
