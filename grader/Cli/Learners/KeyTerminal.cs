using System.Collections.Concurrent;
using System.Text;
using Grader.Learners;
using Grader.Reporting;

namespace Grader.Cli.Learners;

/// <summary>A terminal: the last line holds the running clock and what is typed, everything above stays as it is.</summary>
internal sealed class KeyTerminal : ITerminal
{
    private const string ToLineStart = "\r", EraseRest = "\e[K";

    private readonly StreamWriter _output = Paper.Open();
    private readonly ConcurrentQueue<ConsoleKeyInfo> _keys = new();
    private readonly AutoResetEvent _pressed = new(false);
    private readonly StringBuilder _typed = new();

    // Waits in a thread of its own: only while someone waits for a key does a terminal not echo it.
    public KeyTerminal() => new Thread(Read) { IsBackground = true, Name = "keys" }.Start();

    public int Columns => Console.WindowWidth is > 0 and var width ? width : 80;

    public bool Colour => Screen.HasColour;

    public bool Plain => false;

    public static bool IsUsable => !Console.IsInputRedirected && !Console.IsOutputRedirected
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public void Write(string text) => _output.Write(text);

    public Reply Ask(Prompt prompt, CancellationToken cancel)
    {
        _typed.Clear();
        string shown = "";
        try
        {
            while (true)
            {
                if (prompt.IsTimeUp)
                    return new Reply.TimeUp();
                if (Typed() is { } reply)
                    return reply;
                shown = Draw(prompt, shown);
                if (prompt.Wait(_pressed, Milliseconds(prompt), cancel))
                    return new Reply.Saved();
                prompt.Tick?.Invoke();
            }
        }
        finally
        {
            Draw(prompt, shown);
            _output.Write('\n');
        }
    }

    public void Dispose() => _output.Dispose(); // Not the event: the thread that reads is still there.

    /// <summary>Until the clock shows another second.</summary>
    private static int Milliseconds(Prompt prompt) =>
        prompt.Left is { } left ? (int)((left().TotalMilliseconds % 1000) + 1) : 1000;

    private Reply? Typed()
    {
        while (_keys.TryDequeue(out var key))
        {
            if (key.Key == ConsoleKey.Enter)
                return new Reply.Line(_typed.ToString());
            if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } && _typed.Length == 0)
                return new Reply.End();
            if (key.Key == ConsoleKey.Backspace && _typed.Length > 0)
                _typed.Length -= _typed.Length > 1 && char.IsLowSurrogate(_typed[^1]) ? 2 : 1;
            else if (!char.IsControl(key.KeyChar))
                _typed.Append(key.KeyChar);
        }
        return null;
    }

    private string Draw(Prompt prompt, string shown)
    {
        string clock = prompt.Left is { } left ? $"[{Countdown.Text(left())}] " : "";
        string line = TextColumns.End($"{clock}{prompt.Text} {ReportText.Visible(_typed.ToString())}", Math.Max(10, Columns - 1));
        if (line != shown)
            _output.Write(ToLineStart + line + EraseRest);
        return line;
    }

    private void Read()
    {
        while (true)
        {
            _keys.Enqueue(Console.ReadKey(intercept: true));
            _pressed.Set();
        }
    }
}
