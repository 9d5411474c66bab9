using System.Text;
using Grader.Grading;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary><c>--out DIR</c>: a folder for each learner.</summary>
internal sealed class OutputFolder(string folder, RunRecord record)
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public void Write(GradedLearner learner)
    {
        string into = Path.Combine(folder, NameFor(learner.Report.Learner));
        Directory.CreateDirectory(into);
        File.WriteAllBytes(Path.Combine(into, "report.json"), JsonReport.RenderBytes(learner.Report));
        File.WriteAllText(Path.Combine(into, "report.md"), MarkdownReport.Render(learner.Report), JsonReport.Encoding);
        File.WriteAllText(Path.Combine(into, "report.html"), HtmlReport.Render(learner.Report, learner.Sources), JsonReport.Encoding);
        File.WriteAllBytes(Path.Combine(into, "run.json"), record.Render(learner));
    }

    /// <summary>A learner's name is whatever a folder can be called: here it must be one harmless name, and a different one for each.</summary>
    private string NameFor(string learner)
    {
        var safe = new StringBuilder();
        foreach (char c in learner)
            safe.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '@' or '+' || c > 127 ? c : '_');
        string name = safe.ToString().TrimStart('.');
        if (name.Length == 0)
            name = "_";
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
            unique = $"{name}-{i}";
        return unique;
    }
}
