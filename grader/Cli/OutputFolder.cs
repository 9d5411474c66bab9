using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Learners;
using Grader.Reporting;
using Grader.Reporting.Classes;
using Grader.Reporting.Classes.Page;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary><c>--out DIR</c>: a folder for each learner, and the class page beside them. All of it is rendered from what is kept; nothing reads it back.</summary>
internal sealed class OutputFolder
{
    private const string ClassFile = "class.html";

    private readonly LearnerFolders _names = Folders();
    private readonly ClassRegister _class = new();
    private readonly string _folder;

    /// <exception cref="UsageException">It can't be made.</exception>
    public OutputFolder(string folder)
    {
        _folder = folder;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out: {fault.Message}");
        }
    }

    /// <summary>Whether both are the same folder.</summary>
    public static bool Is(string path, string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>The names of learners' folders, here and in feedback.</summary>
    public static LearnerFolders Folders() => new(ClassFile, FeedbackRun.FolderName);

    /// <summary>Gives each learner a folder, in this order: before several threads write.</summary>
    public void Name(IEnumerable<LearnerEntry> entries)
    {
        foreach (var entry in entries)
            _ = _names.Of(entry.Name);
    }

    /// <summary>What is there already, byte for byte, is not written again. Of an earlier attempt: what it came to, and its facts.</summary>
    public void Write(KeptLearner learner, ReportSources sources)
    {
        string into = Path.Combine(_folder, _names.Of(learner.Name));
        if (!learner.Key.IsNewest)
            into = Path.Combine(into, "attempts", learner.Key.Pack, LearnerFolders.Harmless(learner.Key.Attempt));
        Directory.CreateDirectory(into);
        var report = learner.Report;
        WholeFile.WriteChanged(Path.Combine(into, "report.json"), JsonReport.RenderBytes(report));
        WholeFile.WriteChanged(Path.Combine(into, "run.json"), RunRecord.Render(learner));
        if (!learner.Key.IsNewest)
            return;
        WholeFile.WriteChanged(Path.Combine(into, "report.md"), JsonReport.Encoding.GetBytes(MarkdownReport.Render(report)));
        WholeFile.WriteChanged(Path.Combine(into, "report.html"), JsonReport.Encoding.GetBytes(HtmlReport.Render(report, sources)));
    }

    /// <summary>For the class page, in the learners' order.</summary>
    public void Add(KeptLearner learner) => _class.Add(ClassMember.Of(learner, _names.Of(learner.Name)));

    /// <summary>The class as far as it was graded, once all of it is here.</summary>
    /// <param name="challenges">In the packs' order.</param>
    public void WriteClass(ImmutableArray<Challenge> challenges) =>
        WholeFile.WriteChanged(Path.Combine(_folder, ClassFile), JsonReport.Encoding.GetBytes(ClassPage.Render(_class.View(challenges))));
}
