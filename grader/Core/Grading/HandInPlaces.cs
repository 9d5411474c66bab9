using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Grading;

/// <summary>Where the files of a graded learner stand below a repository's root.</summary>
public static class HandInPlaces
{
    /// <param name="root">Full path. What does not lie below it has no place.</param>
    public static ReportPlaces PlacesBelow(this GradedLearner learner, string root)
    {
        var places = new ReportPlaces();
        foreach (var (handIn, _) in learner.HandIns)
            Add(places, learner.Entry, handIn, root);
        return places;
    }

    private static void Add(ReportPlaces places, LearnerEntry entry, HandIn handIn, string root)
    {
        string id = handIn.Challenge.Id;
        string? folder = entry.Source switch
        {
            LearnerSource.HandIns named => Path.GetDirectoryName(Path.GetFullPath(named.Named.FirstOrDefault(one => one.Challenge.Id == id).Path ?? entry.Path)),
            LearnerSource.Folder => Path.Combine(Path.GetFullPath(entry.Path), id[..id.IndexOf('/', StringComparison.Ordinal)]),
            _ => Path.GetFullPath(entry.Path),
        };
        if (folder is null || Below(root, folder) is not { } path)
            return;
        if (entry.Source is LearnerSource.Archive)
            places.AddArchive(id, path);
        else
            places.AddFolder(id, path, First(handIn));
    }

    private static string? First(HandIn handIn) => handIn switch
    {
        HandIn.Code { Files: [var first, ..] } => first.Path,
        HandIn.Answers => "answers.yaml",
        _ => null,
    };

    private static string? Below(string root, string path)
    {
        string relative = Path.GetRelativePath(root, path);
        if (relative == ".")
            return "";
        return Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == ".." ? null : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
