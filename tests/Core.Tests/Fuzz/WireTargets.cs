using System.Buffers.Binary;
using Grader.Compiling;
using Grader.Grading.Caching;
using Grader.Judging;
using Grader.Learning;
using Grader.Running;

namespace Core.Tests.Fuzz;

/// <summary>What comes out of a worker: frames, and what is in them.</summary>
internal static class WireTargets
{
    /// <summary>
    /// The stream from a runner, in pieces of any size. Gives the frames that stand in it, byte for byte, up to the first fault;
    /// holds on to no more than what has come; and every payload is read or refused.
    /// </summary>
    public static readonly FuzzTarget Frames = new("frames", 100_000, [RunnerStream], TryFrames) { AtMost = 16 << 10 };

    /// <summary>
    /// What a check did. Gives an outcome or a WireException, takes memory by the length of what has come, and has read exactly
    /// what it gives: written and read again it is the same, and it can be shown within its length.
    /// </summary>
    public static readonly FuzzTarget Outcomes = new("outcomes", 100_000, [SomeWire.Outcome], TryOutcome) { AtMost = 16 << 10, PerByte = 1024 };

    /// <summary>Assemblies, line tables, errors and dropped statements: read or refused, and bounded.</summary>
    public static readonly FuzzTarget CompilerAnswers = new("compiler-answers", 50_000, [SomeWire.CompilerAnswer], TryCompilerAnswer) { AtMost = 64 << 10 };

    /// <summary>Metrics and what a training came to: read or refused, finite, and written again the same bytes.</summary>
    public static readonly FuzzTarget LearningAnswers = new("learning-answers", 50_000, [SomeWire.LearningAnswer], TryLearningAnswer) { AtMost = 16 << 10 };

    private static byte[] RunnerStream(Random random)
    {
        var stream = new List<byte>();
        for (int frames = random.Next(1, 4); frames > 0; frames--)
            stream.AddRange(SomeWire.RunnerFrame(random));
        return [.. stream];
    }

    private static int TryFrames(byte[] stream)
    {
        var buffer = new FrameBuffer(RunnerFrames.MaxPayload, RunnerFrames.IsAnswer);
        int given = 0, read = 0;
        for (int at = 0, piece; at < stream.Length; at += piece)
        {
            piece = Math.Min(stream.Length - at, 1 + stream[at] % 61);
            buffer.Add(stream.AsSpan(at, piece));
            InvariantException.Unless(buffer.Capacity <= 2 * (at + piece) + 64, "it holds on to more than twice what has come");
            while (buffer.Take() is { } frame)
            {
                InvariantException.Unless(frame.Kind == stream[given + 4] && BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(given)) == frame.Payload.Length
                    && frame.Payload.Span.SequenceEqual(stream.AsSpan(given + 5, frame.Payload.Length)), "a frame that is not in the stream");
                given += 5 + frame.Payload.Length;
                read += IsRead(frame) ? 1 : 0;
            }
        }
        InvariantException.Unless(buffer.Fault is not null || given + Pending(stream, given) == stream.Length, "a whole frame was kept back");
        return read;
    }

    /// <summary>What is left of the stream where that is not a whole frame yet.</summary>
    private static int Pending(byte[] stream, int at)
    {
        int left = stream.Length - at;
        return left < 5 || left - 5 < BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(at)) ? left : 0;
    }

    private static bool IsRead(Frame frame) => Reads(() =>
    {
        switch (frame.Kind)
        {
            case RunnerFrames.SetUp: RunnerAnswers.ReadSetUp(frame); break;
            case RunnerFrames.Answer: RunnerAnswers.ReadAnswer(frame, 7, 2, isReference: true); break;
            case RunnerFrames.NoSuchCheck: RunnerAnswers.ReadNoSuchCheck(frame, 7); break;
            default: RunnerAnswers.ReadUnhandled(frame); break;
        }
    });

    private static int TryOutcome(byte[] payload)
    {
        Outcome? outcome = null;
        if (!Reads(() => outcome = Read(payload)))
            return 0;
        byte[] written = Written(outcome!);
        InvariantException.Unless(Written(Read(written)).AsSpan().SequenceEqual(written), "written and read again, it is another");
        if (outcome is Outcome.Returned { Value: var value })
            InvariantException.Unless(ObservationText.Render(value).Length <= 200, "shown, it is longer than 200 characters");
        return 1;
    }

    private static byte[] Written(Outcome outcome)
    {
        var to = new WireWriter();
        ObservationEncoder.Write(to, outcome);
        return [.. to.Written];
    }

    private static Outcome Read(ReadOnlySpan<byte> payload)
    {
        var reader = new WireReader(payload);
        return ObservationReader.ReadOutcome(ref reader);
    }

    private static int TryCompilerAnswer(byte[] payload)
    {
        var frame = new Frame(CompilerFrames.SubmissionBuilt, payload);
        return (Reads(() => Grader.Compiling.CompilerAnswers.Challenge(frame)) ? 1 : 0) + (Reads(() => Grader.Compiling.CompilerAnswers.Submission(frame)) ? 1 : 0)
            + (Reads(() => Grader.Compiling.CompilerAnswers.Program(frame)) ? 1 : 0) + (Reads(() => Grader.Compiling.CompilerAnswers.Errors(frame)) ? 1 : 0);
    }

    private static int TryLearningAnswer(byte[] payload)
    {
        SeedResult? result = null;
        if (!Reads(() => result = ReadResult(payload)))
            return 0;
        byte[] written = Written(result!);
        InvariantException.Unless(written.Length == payload.Length && Written(ReadResult(written)).AsSpan().SequenceEqual(written), "written and read again, it is another");
        InvariantException.Unless(result!.Losses.Train.Concat(result.Losses.Validation).All(double.IsFinite), "a number that is not finite");
        return 1;
    }

    private static byte[] Written(SeedResult result)
    {
        var to = new WireWriter();
        ResultWire.Write(to, result);
        return [.. to.Written];
    }

    private static SeedResult ReadResult(ReadOnlySpan<byte> payload)
    {
        var reader = new WireReader(payload);
        SeedResult result = ResultWire.Read(ref reader);
        reader.End();
        return result;
    }

    /// <summary>False for the one exception that a reader of frames may throw; all others are findings.</summary>
    private static bool Reads(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (WireException)
        {
            return false;
        }
    }
}
