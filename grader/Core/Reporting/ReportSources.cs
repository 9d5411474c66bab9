using Grader.Challenges;

namespace Grader.Reporting;

/// <summary>The learner's own source files, for excerpts; nothing of a challenge is ever in it.</summary>
public sealed class ReportSources
{
    public static readonly ReportSources None = new();

    private readonly Dictionary<(string Challenge, string File), string> _texts = [];

    /// <param name="challenge"><c>pack/name</c>.</param>
    public void Add(string challenge, IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
            _texts[(challenge, file.Path)] = file.Text;
    }

    /// <summary>Null if the file is not there; a report must not fail for want of an excerpt.</summary>
    public string? Find(string challenge, string file) => _texts.GetValueOrDefault((challenge, file));

    /// <summary>All files of one challenge, in ordinal order.</summary>
    public IEnumerable<(string File, string Text)> Of(string challenge) => _texts
        .Where(text => text.Key.Challenge == challenge).OrderBy(text => text.Key.File, StringComparer.Ordinal).Select(text => (text.Key.File, text.Value));
}
