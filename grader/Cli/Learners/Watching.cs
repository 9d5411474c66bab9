using System.Collections.Concurrent;
using Grader.Grading;
using Grader.Learners;
using Grader.Submissions;

namespace Grader.Cli.Learners;

/// <summary>Own work, graded anew where a save has changed it. The compiler stays warm, and the next runner is started ahead.</summary>
internal sealed class Watching(Desk desk, Workers workers) : IDisposable
{
    /// <summary>In milliseconds: how long a file may be empty or gone before that is what its writer wants.</summary>
    private const int HalfSaved = 300;

    private readonly ConcurrentDictionary<string, (string Content, GradedHandIn Graded)> _known = new(StringComparer.Ordinal);
    private readonly SavedFiles _saved = new();
    private Learner? _last;

    /// <summary>Set when <see cref="Look"/> may find something else.</summary>
    public WaitHandle Saved => _saved.Changed;

    public GradedLearner? Current { get; private set; }

    /// <returns>What there is now and what has changed; null if nothing has.</returns>
    /// <exception cref="OperationCanceledException" />
    public (GradedLearner Now, string? Change)? Look(CancellationToken cancel)
    {
        _saved.Watch(desk.Folders);
        if (_last is not null)
            _saved.Settle(cancel);
        var learner = ReadWhole(cancel);
        if (_last is not null && Contents(_last).SequenceEqual(Contents(learner)))
            return null;
        _last = learner;
        var now = desk.Grade(workers, learner, handIn => Grade(learner, handIn, cancel), cancel);
        string? change = SaveChange.Text(Current?.Report, now.Report);
        Current = now;
        return (now, change);
    }

    public void Dispose() => _saved.Dispose();

    private Learner ReadWhole(CancellationToken cancel)
    {
        var learner = desk.Read();
        if (_last is null || !IsHalfSaved(learner))
            return learner;
        WaitHandle.WaitAny([cancel.WaitHandle, _saved.Changed], HalfSaved);
        _saved.Settle(cancel);
        return desk.Read();
    }

    private bool IsHalfSaved(Learner learner) => learner.HandIns
        .Join(_last!.HandIns, one => one.Challenge.Id, one => one.Challenge.Id, (now, before) => HandInContent.IsHalfSaved(before, now)).Any(half => half);

    private GradedHandIn Grade(Learner learner, HandIn handIn, CancellationToken cancel)
    {
        string id = handIn.Challenge.Id, content = HandInContent.Of(handIn);
        if (_known.TryGetValue(id, out var known) && known.Content == content)
            return known.Graded;
        var graded = workers.Grader.Grade(learner, handIn, cancel);
        _known[id] = (content, graded);
        return graded;
    }

    private static IEnumerable<string> Contents(Learner learner) => learner.HandIns.Select(handIn => handIn.Challenge.Id + HandInContent.Of(handIn));
}
