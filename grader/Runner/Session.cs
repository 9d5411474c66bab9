using System;
using Grader.Confining;
using Grader.Running;

namespace Grader.Runner;

/// <summary>
/// Does what the host asks, one frame after another, until it hangs up or kills us. Nothing here is a verdict, and nothing here
/// is safe from the submission, which shares the process: the host believes none of it.
/// </summary>
/// <param name="host">Null: nothing confines this process, and it need not be tried.</param>
internal sealed class Session(Channel channel, int? host)
{
    private readonly Chain _chain = new();

    public int ExitCode { get; private set; }

    public void Run()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, arguments) => TellUnhandled(arguments.ExceptionObject);
        var ready = new WireWriter();
        ready.Byte(RunnerFrames.Version);
        ready.Byte((byte)(host is { } id && Lockdown.Enter() ? Canary.Try(id) : Protections.None));
        channel.Write(RunnerFrames.Ready, ready);
        while (channel.TryRead(out byte kind, out byte[] payload))
        {
            if (kind == RunnerFrames.Program)
            {
                RunProgram(payload);
                return;
            }
            if (kind == RunnerFrames.Messages)
                Messages.Use(payload);
            else
                Answer(kind, payload);
        }
    }

    private void Answer(byte kind, byte[] payload)
    {
        var reader = new WireReader(payload);
        var answer = new WireWriter();
        byte answerKind = kind switch
        {
            RunnerFrames.Load => _chain.Load(ref reader, answer),
            RunnerFrames.Ask => Checking.Ask(ref reader, answer, _chain),
            RunnerFrames.Trespass => Trespass(answer),
            _ => throw new InvalidOperationException("a frame that no host sends"),
        };
        Printing.Flush();
        channel.Write(answerKind, answer);
    }

    private byte Trespass(WireWriter answer)
    {
        answer.Bool(host is not { } id || Canary.Trespass(id));
        return RunnerFrames.Trespassed;
    }

    /// <summary>The end of the process is the answer, as for any program: threads in the foreground are waited for.</summary>
    private void RunProgram(byte[] payload)
    {
        var reader = new WireReader(payload);
        try
        {
            ExitCode = _chain.RunProgram(ref reader);
        }
        catch (Exception exception) // What the program threw is told to the host.
        {
            TellUnhandled(exception);
            ExitCode = UnhandledExitCode;
        }
        Printing.Flush();
    }

    /// <summary>What a shell shows of a process that aborted.</summary>
    private const int UnhandledExitCode = 134;

    private void TellUnhandled(object thrown)
    {
        if (thrown is not Exception exception)
            return;
        var wire = new WireWriter();
        ObservationWriter.WriteException(wire, exception, _chain.LinkOf);
        channel.Write(RunnerFrames.Unhandled, wire);
    }
}
