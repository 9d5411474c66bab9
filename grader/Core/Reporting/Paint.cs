namespace Grader.Reporting;

/// <summary>Colours of a terminal, or nothing; always a help beside words, never the only sign.</summary>
internal sealed class Paint(bool on)
{
    public string Strong(string text) => With("1", text);

    public string Faint(string text) => With("2", text);

    public string Good(string text) => With("32", text);

    public string Bad(string text) => With("31", text);

    public string By(Verdict verdict, string text) => verdict switch
    {
        Verdict.Accepted => Good(text),
        Verdict.Skipped => Faint(text),
        Verdict.JudgeError => With("35", text),
        _ => Bad(text),
    };

    private string With(string code, string text) => on && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
