using System.Collections.Immutable;
using System.Globalization;

namespace Grader.Submissions;

/// <summary>Collects the notes on one learner; beyond a number nobody reads, they are counted instead of kept.</summary>
internal sealed class Notes
{
    private const int Most = 200;
    private readonly List<SubmissionNote> _notes = [];
    private int _more;

    /// <param name="path">With raw names; it is made safe to show here.</param>
    public void Add(string path, string message)
    {
        if (_notes.Count < Most)
            _notes.Add(new(FileName.Show(path), message));
        else
            _more++;
    }

    public ImmutableArray<SubmissionNote> ToImmutable() => _more == 0
        ? [.. _notes]
        : [.. _notes, new("", string.Create(CultureInfo.InvariantCulture, $"and {_more} more like these"))];
}
