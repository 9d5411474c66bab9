using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Challenges;
using Grader.Courses.Exporting;
using Grader.Grading;
using Grader.Reporting;
using Grader.Reporting.Classes;
using Grader.Reporting.Classes.Page;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary><c>--out DIR</c>: a folder for each learner, and the class page beside them.</summary>
internal sealed class OutputFolder
{
    /// <summary>In bytes: file systems take 255, and a name may get a number.</summary>
    private const int LongestName = 200;

    private const string ClassFile = "class.html";

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { ClassFile, FeedbackRun.FolderName };
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly ClassRegister _class = new();
    private readonly string _folder;
    private readonly RunRecord _record;

    /// <exception cref="UsageException">It can't be made.</exception>
    public OutputFolder(string folder, RunRecord record)
    {
        (_folder, _record) = (folder, record);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out: {fault.Message}");
        }
    }

    public void Write(GradedLearner learner)
    {
        string name = FolderOf(learner), into = Path.Combine(_folder, name);
        Directory.CreateDirectory(into);
        File.WriteAllBytes(Path.Combine(into, "report.json"), JsonReport.RenderBytes(learner.Report));
        File.WriteAllText(Path.Combine(into, "report.md"), MarkdownReport.Render(learner.Report), JsonReport.Encoding);
        File.WriteAllText(Path.Combine(into, "report.html"), HtmlReport.Render(learner.Report, learner.Sources), JsonReport.Encoding);
        File.WriteAllBytes(Path.Combine(into, "run.json"), _record.Render(learner));
        _class.Add(new ClassMember(learner.Report, name, [
            .. learner.HandIns.Select(pair => new ClassWork(pair.HandIn.Challenge.Id, pair.Graded.Measures, pair.Graded.Observed)),
        ]));
    }

    /// <summary>The class as far as it was graded, once all of it is here.</summary>
    /// <param name="challenges">In the packs' order.</param>
    public void WriteClass(ImmutableArray<Challenge> challenges) =>
        File.WriteAllText(Path.Combine(_folder, ClassFile), ClassPage.Render(_class.View(challenges)), JsonReport.Encoding);

    /// <summary>An earlier attempt: what it came to, for the gradebook, and its facts.</summary>
    public void Write(GradedLearner learner, AttemptPlace attempt)
    {
        string into = Path.Combine(_folder, FolderOf(learner), ReportFolders.Attempts, attempt.Pack, Harmless(attempt.Name));
        Directory.CreateDirectory(into);
        File.WriteAllBytes(Path.Combine(into, "report.json"), JsonReport.RenderBytes(learner.Report));
        File.WriteAllBytes(Path.Combine(into, "run.json"), _record.Render(learner));
    }

    /// <summary>The same for all attempts of a learner.</summary>
    private string FolderOf(GradedLearner learner)
    {
        if (!_folders.TryGetValue(learner.Report.Learner, out string? name))
            _folders[learner.Report.Learner] = name = NameFor(learner.Report.Learner);
        return name;
    }

    /// <summary>A learner's name is whatever a folder can be called: here it must be one harmless name, and a different one for each.</summary>
    internal string NameFor(string learner)
    {
        string name = Harmless(learner), unique = name;
        for (int i = 2; !_names.Add(unique); i++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return unique;
    }

    private static string Harmless(string learner)
    {
        var safe = new StringBuilder();
        int bytes = 0;
        foreach (var rune in learner.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestName)
                break;
            bool harmless = !rune.IsAscii || char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '.' or '@' or '+';
            safe.Append(harmless ? rune.ToString() : "_");
        }
        string name = safe.ToString().Trim('.');
        return name.Length == 0 ? "_" : name;
    }
}
