using System.Diagnostics;

namespace Grader.Running;

/// <summary>What may be used up between a question and its answer.</summary>
internal readonly record struct Allowance(TimeSpan Cpu, TimeSpan Wall);

/// <summary>What came of a question.</summary>
internal abstract record Reply
{
    private Reply() { }

    public sealed record Answered(Frame Frame) : Reply;

    /// <summary>A frame was there before the question was written; it has not been written.</summary>
    public sealed record Unasked(Frame Frame) : Reply;

    /// <summary>The process is gone, and all that it had written has been read.</summary>
    public sealed record Ended(ChildExit Exit) : Reply;

    public sealed record OutOfTime(TimeLimit Limit) : Reply
    {
        /// <summary>Others may have had the processors meanwhile.</summary>
        public bool HeldUp { get; init; } = true;
    }

    public sealed record OutOfOutput : Reply { public static readonly OutOfOutput Instance = new(); }

    /// <summary>Bytes that are no frame.</summary>
    public sealed record Garbled(string Why) : Reply;

    /// <summary>For a log.</summary>
    public string Describe() => this switch
    {
        Ended { Exit: { Code: { } code } } => $"ended with exit code {code}",
        Ended { Exit: { Signal: { } signal } } => $"ended by signal {signal}",
        OutOfTime => "out of time",
        Garbled { Why: var why } => why,
        _ => GetType().Name,
    };
}

/// <summary>
/// One question after another to one child, driven by the thread that calls: a single poll loop writes the question, reads the
/// answer, drains both output streams, feeds standard input, and watches the clock, the child's CPU and its end. It never blocks on
/// the child, and a child that reads or writes nothing runs into its limits.
/// After any reply but <see cref="Reply.Answered"/> there is nothing more to say: kill the child.
/// </summary>
internal sealed class Conversation(WorkerProcess child, FrameBuffer frames)
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(20);

    private readonly byte[] _chunk = new byte[64 << 10];
    private ReadOnlyMemory<byte> _unwritten;
    private InputFeed? _feed;
    private bool _outputOpen = true, _errorOpen = true, _answersOpen = true;

    public PrintedText Printed { get; } = new();

    /// <summary>Used by the last question.</summary>
    public TimeSpan Cpu { get; private set; }

    public TimeSpan Wall { get; private set; }

    /// <summary>The largest amount of private writable memory seen; looked at with every sample of the CPU.</summary>
    public long PeakData { get; private set; }

    /// <summary>Sends <paramref name="input"/> to standard input while the next question is answered, then closes it.</summary>
    public void Feed(Stream input) => _feed = new InputFeed(child, input);

    /// <param name="message">A whole frame; empty: wait for what comes next, as if the last question were still open.</param>
    /// <exception cref="OperationCanceledException">The child has been killed.</exception>
    public Reply Ask(ReadOnlyMemory<byte> message, Allowance allowance, CancellationToken cancellation)
    {
        using CancellationTokenRegistration _ = cancellation.UnsafeRegister(static child => ((WorkerProcess)child!).Kill(), child);
        long begin = Stopwatch.GetTimestamp();
        TimeSpan cpuBefore = child.Cpu;
        var stillness = new Stillness(child);
        Reply reply;
        try
        {
            reply = Pending(message.IsEmpty) ?? Converse(message, allowance, begin, cpuBefore, stillness);
            Cpu = child.Cpu - cpuBefore;
            Wall = Stopwatch.GetElapsedTime(begin);
        }
        finally
        {
            stillness.End();
        }
        cancellation.ThrowIfCancellationRequested();
        return reply is Reply.Answered && Cpu > allowance.Cpu ? new Reply.OutOfTime(TimeLimit.Cpu) : reply;
    }

    /// <summary>What the child has said unasked.</summary>
    private Reply? Pending(bool isWaiting)
    {
        if (isWaiting)
            return null;
        // What was printed between the last answer and now belongs to no check.
        DrainPrinted();
        Printed.Clear();
        ReadAnswers();
        if (frames.Take() is { } frame)
            return new Reply.Unasked(frame);
        return frames.IsEmpty ? null : new Reply.Garbled(frames.Fault ?? "part of a frame that was not asked for");
    }

    private Reply Converse(ReadOnlyMemory<byte> message, Allowance allowance, long begin, TimeSpan cpuBefore, Stillness stillness)
    {
        _unwritten = message;
        WriteQuestion();
        long nextSample = begin;
        while (true)
        {
            bool isGone = child.Exit is not null;
            bool isSilent = !Exchange();
            if (Heard(isGone && isSilent, allowance.Wall) is { } reply)
                return reply;
            TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
            if (elapsed > allowance.Wall)
                return new Reply.OutOfTime(TimeLimit.Wall) { HeldUp = stillness.IsHeldUp(elapsed) };
            if (Stopwatch.GetElapsedTime(nextSample) >= SampleEvery)
            {
                nextSample = Stopwatch.GetTimestamp();
                PeakData = Math.Max(PeakData, child.Memory.Data);
                if (child.Cpu - cpuBefore > allowance.Cpu)
                    return new Reply.OutOfTime(TimeLimit.Cpu);
                stillness.Sample(elapsed);
            }
            child.Wait(Awaited(), allowance.Wall - elapsed < SampleEvery ? allowance.Wall - elapsed : SampleEvery);
        }
    }

    /// <summary>Reads and writes whatever goes without waiting.</summary>
    /// <returns>Whether a part of an answer has come.</returns>
    private bool Exchange()
    {
        bool hasCome = ReadAnswers();
        DrainPrinted();
        WriteQuestion();
        if (_feed is { } feed && !feed.Continue())
            _feed = null;
        return hasCome;
    }

    /// <param name="isGone">The child had ended before everything was read: nothing more can come.</param>
    private Reply? Heard(bool isGone, TimeSpan patience)
    {
        if (frames.Take() is { } frame)
        {
            // What was printed before the answer is there now: once more, so that none of it is taken for the next question's.
            if (!child.AwaitPrinted(patience))
                return new Reply.OutOfTime(TimeLimit.Wall);
            DrainPrinted();
            return Printed.IsOverLimit ? Reply.OutOfOutput.Instance : new Reply.Answered(frame);
        }
        if (frames.Fault is { } fault)
            return new Reply.Garbled(fault);
        if (Printed.IsOverLimit)
            return Reply.OutOfOutput.Instance;
        return isGone ? new Reply.Ended(child.Exit!) : null;
    }

    /// <summary>One chunk at a time: a child that writes without end must not keep us here.</summary>
    private bool ReadAnswers()
    {
        if (!_answersOpen)
            return false;
        ReadOnlySpan<byte> bytes = Read(WorkerStreams.Answers, ref _answersOpen);
        frames.Add(bytes);
        return !bytes.IsEmpty;
    }

    /// <summary>Until they would block, or the limit is passed.</summary>
    private void DrainPrinted()
    {
        Drain(WorkerStreams.Output, ref _outputOpen, Printed.AddOutput);
        Drain(WorkerStreams.Error, ref _errorOpen, Printed.AddError);
    }

    private void Drain(WorkerStreams stream, ref bool isOpen, SpanAction add)
    {
        // A crash trace is not counted, so it has no limit to stop at: a bounded number of chunks each time.
        for (int i = 0; i < 64 && isOpen && !Printed.IsOverLimit; i++)
        {
            ReadOnlySpan<byte> bytes = Read(stream, ref isOpen);
            if (bytes.IsEmpty)
                return;
            add(bytes);
        }
    }

    private delegate void SpanAction(ReadOnlySpan<byte> bytes);

    private ReadOnlySpan<byte> Read(WorkerStreams stream, ref bool isOpen)
    {
        int count = child.Read(stream, _chunk);
        isOpen = count >= 0;
        return _chunk.AsSpan(0, Math.Max(0, count));
    }

    private void WriteQuestion()
    {
        if (!_unwritten.IsEmpty)
            _unwritten = child.Write(WorkerStreams.Questions, _unwritten) ?? ReadOnlyMemory<byte>.Empty;
    }

    private WorkerStreams Awaited() =>
        (_answersOpen ? WorkerStreams.Answers : 0) | (_outputOpen ? WorkerStreams.Output : 0) | (_errorOpen ? WorkerStreams.Error : 0)
        | (_unwritten.IsEmpty ? 0 : WorkerStreams.Questions) | (_feed is null ? 0 : WorkerStreams.Input);
}
