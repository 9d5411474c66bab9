namespace Grader.Running;

/// <summary>
/// One question to a child, watched for whether anything moves. A child that uses no CPU was held up by others, or rests by its own doing:
/// the kernel knows, for it counts how long threads wait for a processor.
/// </summary>
internal sealed class Stillness(WorkerProcess child)
{
    /// <summary>Most answers are there before, and are spared the look.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private RunQueue? _first, _last;
    private TimeSpan _firstAt, _lastAt, _lastCpu;
    private bool _rests;

    /// <param name="elapsed">Since the question.</param>
    public void Sample(TimeSpan elapsed)
    {
        if (_rests || elapsed - _lastAt < LookEvery)
            return;
        var (now, cpu) = (RunQueue.Look(child.Id), child.Cpu);
        TimeSpan since = elapsed - _lastAt;
        if (IsOwnDoing(_last, now, since) && cpu - _lastCpu < since / 20)
        {
            _rests = true;
            Rest.Begins();
        }
        if (_first is null)
            (_first, _firstAt) = (now, elapsed);
        (_last, _lastAt, _lastCpu) = (now, elapsed, cpu);
    }

    /// <summary>Others may have had the processors for more than a moment of it; true also where nobody can tell.</summary>
    public bool IsHeldUp(TimeSpan elapsed) => !IsOwnDoing(_first, RunQueue.Look(child.Id), elapsed - _firstAt);

    public void End()
    {
        if (_rests)
            Rest.Ends();
        _rests = false;
    }

    private static bool IsOwnDoing(RunQueue? from, RunQueue? to, TimeSpan time) =>
        from is not null && to?.WaitedSince(from) is { } waited && waited <= time / 10;
}
