using System.Collections.Concurrent;
using Grader.Learners;

namespace Grader.Cli.Learners;

/// <summary>Lines in, lines out, nothing drawn: for pipes, and for screen readers, which would read every tick of a clock aloud.</summary>
internal sealed class LineTerminal : ITerminal
{
    private readonly StreamWriter _output = Paper.Open();
    private readonly ConcurrentQueue<string?> _lines = new();
    private readonly AutoResetEvent _typed = new(false);

    public LineTerminal() => new Thread(Read) { IsBackground = true, Name = "input" }.Start();

    public int Columns => 80;

    public bool Colour => false;

    public bool Plain => true;

    public void Write(string text) => _output.Write(text);

    public Reply Ask(Prompt prompt, CancellationToken cancel)
    {
        string left = prompt.Left is { } time ? $"[{Countdown.Text(time())} left] " : "";
        _output.Write($"{left}{prompt.Text}\n");
        while (true)
        {
            if (prompt.IsTimeUp)
                return new Reply.TimeUp();
            if (_lines.TryDequeue(out string? line))
                return line is null ? End() : new Reply.Line(line);
            if (prompt.Wait(_typed, Milliseconds(prompt), cancel))
                return new Reply.Saved();
            prompt.Tick?.Invoke();
        }
    }

    public void Dispose() => _output.Dispose(); // Not the event: the thread that reads is still there.

    private static int Milliseconds(Prompt prompt) =>
        prompt.Left is { } left ? (int)Math.Clamp(left().TotalMilliseconds + 1, 1, 1000) : 1000;

    private Reply.End End()
    {
        _lines.Enqueue(null);
        return new Reply.End();
    }

    private void Read()
    {
        string? line;
        do
        {
            line = Console.In.ReadLine();
            _lines.Enqueue(line);
            _typed.Set();
        }
        while (line is not null);
    }
}
