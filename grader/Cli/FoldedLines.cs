using System.Text;
using Grader.Reporting;

namespace Grader.Cli;

/// <summary>stderr on a screen: a line that is longer than it is broken at blanks, for a terminal breaks inside words. What is not written as a line goes as it is.</summary>
internal sealed class FoldedLines(TextWriter screen, int width) : TextWriter
{
    /// <summary>Of a line that goes on, and of a line that was indented.</summary>
    private const string Indent = "  ";

    /// <summary>What says to be narrower does not know its width.</summary>
    private const int Narrowest = 20;

    public override Encoding Encoding => screen.Encoding;

    /// <summary>Where stderr is a file or a pipe, it stays as it is: programs read lines.</summary>
    public static void OnScreen()
    {
        if (!Console.IsErrorRedirected)
            Console.SetError(new FoldedLines(Console.Error, Console.WindowWidth >= Narrowest ? Console.WindowWidth : 80));
    }

    public override void Write(char value) => screen.Write(value);

    public override void Write(string? value) => screen.Write(value);

    public override void Flush() => screen.Flush();

    public override void WriteLine(string? value)
    {
        foreach (string line in (value ?? "").Split('\n'))
            Fold(line);
    }

    private void Fold(string line)
    {
        if (TextColumns.Of(line) <= width)
        {
            screen.WriteLine(line);
            return;
        }
        string indent = line.StartsWith(Indent, StringComparison.Ordinal) ? Indent : "";
        var parts = TextColumns.Wrap(line, width - 2 * Indent.Length).ToList();
        screen.WriteLine(indent + parts[0]);
        foreach (string more in parts.Skip(1))
            screen.WriteLine(indent + Indent + more);
    }
}
