namespace Grader.Judging;

/// <summary>The lines of a text; unless <c>exact</c>, without blanks at the end of a line and empty lines at the end of the text.</summary>
internal ref struct TextLines
{
    private readonly bool _exact;
    private ReadOnlySpan<char> _rest;
    private bool _ended;

    public TextLines(ReadOnlySpan<char> text, bool exact)
    {
        _exact = exact;
        _rest = exact ? text : text.TrimEnd(" \t\r\n");
        _ended = !exact && _rest.IsEmpty;
    }

    public readonly bool IsAtEnd => _ended;

    public bool Next(out ReadOnlySpan<char> line)
    {
        line = default;
        if (_ended)
            return false;
        int end = _rest.IndexOf('\n');
        _ended = end < 0;
        line = _ended ? _rest : _rest[..end];
        _rest = _ended ? default : _rest[(end + 1)..];
        if (!_exact)
            line = line.TrimEnd(" \t\r");
        return true;
    }
}
