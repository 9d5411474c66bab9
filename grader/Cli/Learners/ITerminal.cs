using System.Collections.Immutable;

namespace Grader.Cli.Learners;

/// <summary>A conversation with a learner: at a terminal key by key, else line by line.</summary>
internal interface ITerminal : IDisposable
{
    /// <summary>Of a line.</summary>
    int Columns { get; }

    bool Colour { get; }

    bool Plain { get; }

    void Write(string text);

    /// <summary>Waits for a line, the end of the time, a save, or the end of all input.</summary>
    /// <exception cref="OperationCanceledException" />
    Reply Ask(Prompt prompt, CancellationToken cancel);
}

/// <param name="Text">What is asked for.</param>
/// <param name="Left">What is left of the time; null: no clock.</param>
/// <param name="Tick">Called about once a second meanwhile.</param>
/// <param name="Saved">Set when something was saved; null: nothing is waited for.</param>
internal sealed record Prompt(string Text, Func<TimeSpan>? Left = null, Action? Tick = null, WaitHandle? Saved = null)
{
    public bool IsTimeUp => Left?.Invoke() == TimeSpan.Zero;

    /// <summary>Ctrl+C, a line or a key, a save: whichever comes first, or after <paramref name="milliseconds"/> none.</summary>
    public bool Wait(WaitHandle typed, int milliseconds, CancellationToken cancel)
    {
        ImmutableArray<WaitHandle> handles = [cancel.WaitHandle, typed];
        int first = WaitHandle.WaitAny([.. Saved is null ? handles : handles.Add(Saved)], milliseconds);
        cancel.ThrowIfCancellationRequested();
        return first == 2;
    }
}

internal abstract record Reply
{
    private Reply() { }

    public sealed record Line(string Text) : Reply;

    public sealed record TimeUp : Reply;

    public sealed record Saved : Reply;

    /// <summary>There will be no more input.</summary>
    public sealed record End : Reply;
}
