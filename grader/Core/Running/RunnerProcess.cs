using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Confining.Groups;
using Grader.Judging;

namespace Grader.Running;

/// <summary>
/// One runner that has said it is ready and is under its limits: nothing submitted has reached it before. It is asked one thing
/// at a time; after anything but an answer it is of no further use.
/// </summary>
internal sealed class RunnerProcess : IDisposable
{
    private readonly WorkerProcess _child;
    private readonly Conversation _talk;
    private readonly Limits _limits;
    private readonly ChildMemory _bare;
    private readonly ControlGroup _group;
    private readonly long _adopted = Stopwatch.GetTimestamp();
    private int _asked;
    private bool _isProgram, _isTold;

    private RunnerProcess(WorkerProcess child, Conversation talk, Limits limits)
    {
        (_child, _talk, _limits) = (child, talk, limits);
        _bare = child.Memory;
        _talk.Printed.Limit = limits.Output ?? LimitBounds.UsualOutput;
        RunnerLimits.Impose(child, limits, _bare);
        _group = ControlGroups.Own.Make(RunnerLimits.Group(limits));
        _group.Add(child.Id);
    }

    /// <summary>How many questions it has answered.</summary>
    public int Answered { get; private set; }

    /// <summary>What its group counts: <c>v2: memory, pids</c>; empty if there is none.</summary>
    public string Groups => _group.ToString();

    /// <summary>Everything but hidden checks is loaded.</summary>
    public bool IsSetUp { get; set; }

    /// <summary>Hidden checks have been sent to it.</summary>
    public bool HasHidden { get; set; }

    /// <summary>Used by the last thing it was asked.</summary>
    public Allowance LastUse => new(_talk.Cpu, _talk.Wall);

    /// <summary>Of a program only what it printed on standard error: its output is looked at as bytes.</summary>
    public string Printed => _isProgram ? _talk.Printed.ErrorText() : _talk.Printed.Text();

    /// <summary>Limits one that is ready.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be limited.</exception>
    public static RunnerProcess Adopt(StartedRunner ready, Limits limits) => new(ready.Child, ready.Talk, limits);

    /// <returns>What was set up; or what became of the process.</returns>
    public (SetUpAnswer? Answer, Execution? Failure) Load(ReadOnlySpan<LoadedImage> images, Allowance allowance, CancellationToken cancellation)
    {
        if (!IsSetUp)
            _talk.Feed(Stream.Null); // Only a program has an input.
        SetUpAnswer? answer = null;
        Execution? failure = Say(RunnerQuestions.Load(images), ReadSetUp, allowance, cancellation);
        return (answer, failure);

        Execution? ReadSetUp(Frame frame)
        {
            if (frame.Kind != RunnerFrames.SetUp)
                return Violation("an answer of the wrong kind");
            answer = RunnerAnswers.ReadSetUp(frame);
            return null;
        }
    }

    public Execution Ask(Question question, bool isReference, Allowance allowance, CancellationToken cancellation)
    {
        int number = _asked++;
        Execution execution = Say(RunnerQuestions.Ask(number, question, isReference), frame => ReadAnswer(frame, number, question.Cases, isReference), allowance, cancellation)!;
        if (execution is Execution.Answered)
            Answered++;
        return execution;
    }

    /// <summary>Runs a whole program; its end is the answer.</summary>
    public Execution RunProgram(
        ReadOnlyMemory<byte> image, bool isScript, Supplies supplies, Stream input, Allowance allowance, CancellationToken cancellation)
    {
        _isProgram = true;
        _talk.Feed(input);
        Execution execution = Say(RunnerQuestions.Program(isScript, image.Span, supplies), _ => Violation("an answer that was not asked for"), allowance, cancellation)!;
        return _child.Exit is { Code: 0 } && execution is Execution.Ended { Exception: null } ? new Execution.Answered([], Printed) : execution;
    }

    /// <summary>The bytes on standard output alone.</summary>
    public ImmutableArray<byte> StandardOutput => [.. _talk.Printed.Output];

    /// <summary>Kills it, and tells what it took in all; the time on the clock since it was taken from where it waited to be needed.</summary>
    public RunMeasure End(string what)
    {
        long peak = Math.Max(_talk.PeakData, _child.Memory.Data);
        _child.Kill();
        return new RunMeasure(what, _child.WaitForExit().Cpu, Stopwatch.GetElapsedTime(_adopted), Math.Max(0, peak - _bare.Data));
    }

    public void Dispose()
    {
        _child.Dispose();
        _group.Dispose();
    }

    private Execution ReadAnswer(Frame frame, int number, int cases, bool isReference)
    {
        if (frame.Kind == RunnerFrames.Answer)
        {
            var (outcomes, tables) = RunnerAnswers.ReadAnswer(frame, number, cases, isReference);
            return new Execution.Answered(outcomes, Printed) { Tables = tables };
        }
        if (frame.Kind != RunnerFrames.NoSuchCheck)
            return Violation("an answer of the wrong kind");
        RunnerAnswers.ReadNoSuchCheck(frame, number);
        return new Execution.NoSuchCheck(Printed);
    }

    private Execution? Say(byte[] question, Func<Frame, Execution?> read, Allowance allowance, CancellationToken cancellation)
    {
        Reply reply = _talk.Ask(_isTold ? question : [.. FrameworkMessages.Frame.Span, .. question], allowance, cancellation);
        _isTold = true;
        try
        {
            return reply switch
            {
                Reply.Answered { Frame: { Kind: RunnerFrames.Unhandled } frame } => AwaitEnd(frame, allowance, cancellation),
                Reply.Unasked { Frame: { Kind: RunnerFrames.Unhandled } frame } => AwaitEnd(frame, allowance, cancellation),
                Reply.Answered { Frame: var frame } => read(frame),
                Reply.Unasked => Violation("an answer that was not asked for"),
                _ => Failure(reply, null),
            };
        }
        catch (WireException broken)
        {
            return Violation(broken.Message);
        }
    }

    /// <summary>The runner has told of an exception that nothing caught: all that may come now is the end.</summary>
    private Execution AwaitEnd(Frame frame, Allowance allowance, CancellationToken cancellation)
    {
        Thrown thrown = RunnerAnswers.ReadUnhandled(frame);
        Reply reply = _talk.Ask(default, allowance, cancellation);
        return reply is Reply.Answered ? Violation("an answer after the end") : Failure(reply, thrown);
    }

    private Execution Failure(Reply reply, Thrown? unhandled) => reply switch
    {
        Reply.Ended { Exit: var exit } => Endings.Of(exit, IsNearMemoryLimit(), _talk.Printed.Error, unhandled, Printed),
        Reply.OutOfTime { Limit: var limit, HeldUp: var heldUp } => new Execution.TimedOut(limit, Printed) { HeldUp = heldUp },
        Reply.OutOfOutput => new Execution.OutOfOutput(Printed),
        Reply.Garbled { Why: var why } => Violation(why),
        _ => throw new UnreachableException(),
    };

    private Execution.Violation Violation(string why) => new(why, Printed);

    private bool IsNearMemoryLimit() => _group.HasRunOut || _talk.PeakData - _bare.Data >= (_limits.Memory + ProcessLimits.MemorySlack) / 10 * 9;
}
