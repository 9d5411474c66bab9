using System.Diagnostics;
using Grader.Compiler.Challenges;
using Grader.Compiler.Publishing;
using Grader.Compiler.Submissions;
using Grader.Compiling;
using Grader.Confining;
using Grader.Running;

namespace Grader.Compiler.Working;

/// <summary>
/// One request after another, until the host closes its end or kills us. What goes wrong in here is not caught: this process
/// is expendable, and the host takes its death for the answer.
/// </summary>
internal sealed class Worker(Channel channel)
{
    private readonly Dictionary<int, ChallengeChain> _challenges = [];

    /// <param name="confine">Called when everything is warm and nothing has been asked; what it returns is told to the host.</param>
    public void Run(Func<Protections> confine)
    {
        WarmUp.Compile();
        var ready = new WireWriter();
        ready.Byte((byte)confine());
        channel.Write(CompilerFrames.Ready, ready);
        while (channel.TryRead(out byte kind, out byte[] payload))
        {
            Answer(kind, payload);
            Memory.GiveBack();
        }
    }

    private void Answer(byte kind, byte[] payload)
    {
        switch (kind)
        {
            case CompilerFrames.Challenge:
                Challenge(payload);
                break;
            case CompilerFrames.Known:
                Known(payload);
                break;
            case CompilerFrames.Submission:
                Submission(payload);
                break;
            case CompilerFrames.Program:
                Program(payload);
                break;
            case CompilerFrames.Surface:
                Surface(payload);
                break;
            default:
                throw new WireException("a frame of an unknown kind");
        }
    }

    /// <summary>The host says which slot: it knows what is in each, and a slot taken again forgets what it held.</summary>
    private void Challenge(byte[] payload)
    {
        var (slot, sources) = RequestReader.Challenge(payload);
        Challenge(slot, sources);
    }

    /// <summary>What an earlier worker found out is enough; where that is not readable, it is found out again.</summary>
    private void Known(byte[] payload)
    {
        var (slot, sources, bytes) = RequestReader.Known(payload);
        if (FitWire.Read(bytes) is not { } fit)
        {
            Challenge(slot, sources);
            return;
        }
        _challenges[slot] = KnownChallenge.Open(sources, fit);
        channel.Write(CompilerFrames.ChallengeKept, new WireWriter());
    }

    private void Challenge(int slot, ChallengeSources sources)
    {
        _challenges.Remove(slot);
        switch (ChallengeCompiler.Compile(sources))
        {
            case ChallengeOutcome.Built built:
                _challenges[slot] = built.Chain;
                channel.Write(CompilerFrames.ChallengeBuilt, AnswerWriter.Challenge(built));
                break;
            case ChallengeOutcome.Failed failed:
                channel.Write(CompilerFrames.Failed, AnswerWriter.Errors(failed.Errors));
                break;
            case ChallengeOutcome.Refused:
                channel.Write(CompilerFrames.Refused, new WireWriter());
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Submission(byte[] payload)
    {
        var (slot, files) = RequestReader.Submission(payload);
        switch (SubmissionCompiler.Compile(_challenges[slot], files))
        {
            case SubmissionOutcome.Built built:
                channel.Write(CompilerFrames.SubmissionBuilt, AnswerWriter.Submission(built));
                break;
            case SubmissionOutcome.Failed failed:
                channel.Write(CompilerFrames.Failed, AnswerWriter.Errors(failed.Errors));
                break;
            case SubmissionOutcome.Refused:
                channel.Write(CompilerFrames.Refused, new WireWriter());
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Surface(byte[] payload)
    {
        var (files, outcome) = SurfaceWriter.Write(_challenges[RequestReader.Surface(payload)]);
        switch (outcome)
        {
            case ChallengeOutcome.Built:
                channel.Write(CompilerFrames.SurfaceBuilt, AnswerWriter.Surface(files));
                break;
            case ChallengeOutcome.Failed failed:
                channel.Write(CompilerFrames.Failed, AnswerWriter.Errors(failed.Errors));
                break;
            case ChallengeOutcome.Refused:
                channel.Write(CompilerFrames.Refused, new WireWriter());
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Program(byte[] payload)
    {
        var (withNetworks, files) = RequestReader.Program(payload);
        switch (ProgramCompiler.Compile(files, withNetworks))
        {
            case ProgramOutcome.Built built:
                channel.Write(CompilerFrames.ProgramBuilt, AnswerWriter.Program(built));
                break;
            case ProgramOutcome.Failed failed:
                channel.Write(CompilerFrames.Failed, AnswerWriter.Errors(failed.Errors));
                break;
            case ProgramOutcome.Refused:
                channel.Write(CompilerFrames.Refused, new WireWriter());
                break;
            default:
                throw new UnreachableException();
        }
    }
}
