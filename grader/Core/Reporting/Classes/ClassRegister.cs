using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Reporting.Classes;

/// <summary>
/// Takes learners one at a time, in the reports' order, and keeps of each what a class page shows: a report of a learner is not held, for there
/// may be thousands of them.
/// </summary>
public sealed class ClassRegister
{
    private readonly Dictionary<string, ChallengeTally> _tallies = new(StringComparer.Ordinal);
    private readonly List<LearnerLine> _lines = [];
    private readonly PackScores _packs = new();

    public void Add(ClassMember member)
    {
        int row = _lines.Count;
        var work = member.Work.ToDictionary(work => work.Challenge, StringComparer.Ordinal);
        var cells = new Dictionary<string, ClassCell>(StringComparer.Ordinal);
        foreach (var result in member.Report.Results)
        {
            if (!_tallies.TryGetValue(result.Challenge, out var tally))
                _tallies.Add(result.Challenge, tally = new ChallengeTally(result.Challenge));
            cells[result.Challenge] = new ClassCell(result.Verdict, result.Score);
            _packs.Add(row, result);
            tally.Add(row, result, work.GetValueOrDefault(result.Challenge));
        }
        _lines.Add(new LearnerLine(member.Report.Learner, member.Folder, member.Report.Score, member.Report.MaxScore, cells));
    }

    /// <param name="challenges">In the packs' order; for titles, limits, options. What is not among them stands behind those that are.</param>
    public ClassView View(ImmutableArray<Challenge> challenges)
    {
        var known = challenges.Where(challenge => _tallies.ContainsKey(challenge.Id)).ToDictionary(challenge => challenge.Id, StringComparer.Ordinal);
        ImmutableArray<string> ids = [.. known.Keys, .. _tallies.Keys.Where(id => !known.ContainsKey(id)).Order(StringComparer.Ordinal)];
        return new ClassView(
            [.. _lines.Select(line => new ClassRow(line.Learner, line.Folder, line.Score, line.MaxScore, [.. ids.Select(id => line.Cells.GetValueOrDefault(id))]))],
            [.. ids.Select(id => _tallies[id].View(known.GetValueOrDefault(id), _packs))]);
    }

    private sealed record LearnerLine(string Learner, string? Folder, decimal? Score, decimal MaxScore, Dictionary<string, ClassCell> Cells);
}
