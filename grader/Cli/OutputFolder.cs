using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Challenges;
using Grader.Courses.Exporting;
using Grader.Grading;
using Grader.Learners;
using Grader.Reporting;
using Grader.Reporting.Classes;
using Grader.Reporting.Classes.Page;
using Grader.Results;
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

    /// <summary>What is there already, byte for byte, is not written again.</summary>
    /// <param name="kept">Of each hand-in, in the same order.</param>
    public void Write(GradedLearner learner, ImmutableArray<KeptGrading> kept)
    {
        string name = FolderOf(learner), into = Path.Combine(_folder, name);
        Directory.CreateDirectory(into);
        WholeFile.WriteChanged(Path.Combine(into, "report.json"), JsonReport.RenderBytes(learner.Report));
        WholeFile.WriteChanged(Path.Combine(into, "report.md"), JsonReport.Encoding.GetBytes(MarkdownReport.Render(learner.Report)));
        WholeFile.WriteChanged(Path.Combine(into, "report.html"), JsonReport.Encoding.GetBytes(HtmlReport.Render(learner.Report, learner.Sources)));
        WholeFile.WriteChanged(Path.Combine(into, "run.json"), RunRecord.Render(learner, kept));
        _class.Add(new ClassMember(learner.Report, name, [
            .. learner.HandIns.Select(pair => new ClassWork(pair.HandIn.Challenge.Id, pair.Graded.Measures, pair.Graded.Observed)),
        ]));
    }

    /// <summary>The class as far as it was graded, once all of it is here.</summary>
    /// <param name="challenges">In the packs' order.</param>
    public void WriteClass(ImmutableArray<Challenge> challenges) =>
        WholeFile.WriteChanged(Path.Combine(_folder, ClassFile), JsonReport.Encoding.GetBytes(ClassPage.Render(_class.View(challenges))));

    /// <summary>An earlier attempt: what it came to, for the gradebook, and its facts.</summary>
    public void Write(GradedLearner learner, AttemptPlace attempt, ImmutableArray<KeptGrading> kept)
    {
        string into = Path.Combine(_folder, FolderOf(learner), ReportFolders.Attempts, attempt.Pack, Harmless(attempt.Name));
        Directory.CreateDirectory(into);
        WholeFile.WriteChanged(Path.Combine(into, "report.json"), JsonReport.RenderBytes(learner.Report));
        WholeFile.WriteChanged(Path.Combine(into, "run.json"), RunRecord.Render(learner, kept));
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
