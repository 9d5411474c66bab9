namespace Grader.Reporting;

/// <summary>
/// Where a learner's files stand, for formats that point into a repository. It is no part of the model: the same hand-in gives the
/// same report wherever it lies.
/// </summary>
public sealed class ReportPlaces
{
    public static readonly ReportPlaces None = new();

    private readonly Dictionary<string, Place> _places = [];

    /// <param name="challenge"><c>pack/name</c>.</param>
    /// <param name="folder">From the repository's root, with forward slashes; empty: the root itself.</param>
    /// <param name="first">What a finding without a file is shown at; null: nothing was handed in.</param>
    public void AddFolder(string challenge, string folder, string? first) => _places[challenge] = new(folder, first, IsArchive: false);

    /// <summary>Files in an archive have no place of their own: all is shown at the archive.</summary>
    public void AddArchive(string challenge, string path) => _places[challenge] = new(path, path, IsArchive: true);

    /// <summary>The path of a file of a hand-in; without one, of the hand-in's first. Null: it has no place in the repository.</summary>
    public string? Find(string challenge, string? file)
    {
        if (!_places.TryGetValue(challenge, out var place) || (file ?? place.First) is not { } name)
            return null;
        return place.IsArchive ? place.Folder
            : place.Folder.Length == 0 ? name
            : $"{place.Folder}/{name}";
    }

    private sealed record Place(string Folder, string? First, bool IsArchive);
}
