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

    /// <summary>Each that occurs, once: there are few, and learners by the thousand who have them.</summary>
    private readonly Dictionary<ClassCell, ClassCell> _cells = [];

    public void Add(ClassMember member)
    {
        int row = _lines.Count;
        var work = member.Work.ToDictionary(work => work.Challenge, StringComparer.Ordinal);
        var cells = ImmutableArray.CreateBuilder<(string, ClassCell)>(member.Report.Results.Length);
        foreach (var result in member.Report.Results)
        {
            if (!_tallies.TryGetValue(result.Challenge, out var tally))
                _tallies.Add(result.Challenge, tally = new ChallengeTally(result.Challenge));
            cells.Add((tally.Id, Shared(new ClassCell(result.Verdict, result.Score))));
            _packs.Add(row, result);
            tally.Add(row, result, work.GetValueOrDefault(result.Challenge));
        }
        _lines.Add(new LearnerLine(member.Report.Learner, member.Folder, member.Report.Score, member.Report.MaxScore, cells.MoveToImmutable()));
    }

    /// <param name="challenges">In the packs' order; for titles, limits, options. What is not among them stands behind those that are.</param>
    public ClassView View(ImmutableArray<Challenge> challenges)
    {
        var known = challenges.Where(challenge => _tallies.ContainsKey(challenge.Id)).ToDictionary(challenge => challenge.Id, StringComparer.Ordinal);
        ImmutableArray<string> ids = [.. known.Keys, .. _tallies.Keys.Where(id => !known.ContainsKey(id)).Order(StringComparer.Ordinal)];
        return new ClassView(
            [.. _lines.Select(line => Row(line, ids))],
            [.. ids.Select(id => _tallies[id].View(known.GetValueOrDefault(id), _packs))]);
    }

    private static ClassRow Row(LearnerLine line, ImmutableArray<string> ids)
    {
        var cells = line.Cells.ToDictionary(cell => cell.Challenge, cell => cell.Cell, StringComparer.Ordinal);
        return new ClassRow(line.Learner, line.Folder, line.Score, line.MaxScore, [.. ids.Select(id => cells.GetValueOrDefault(id))]);
    }

    private ClassCell Shared(ClassCell cell)
    {
        if (_cells.TryGetValue(cell, out var known))
            return known;
        _cells.Add(cell, cell);
        return cell;
    }

    private sealed record LearnerLine(string Learner, string? Folder, decimal? Score, decimal MaxScore, ImmutableArray<(string Challenge, ClassCell Cell)> Cells);
}
