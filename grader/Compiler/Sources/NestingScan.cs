namespace Grader.Compiler.Sources;

/// <summary>
/// Measures nesting in one pass without recursion. It knows comments and every kind of string literal, so that brackets in
/// text do not count; whatever else it gets wrong only makes it miscount a little.
/// </summary>
internal sealed class NestingScan
{
    private readonly string _text;
    private readonly Stack<Literal> _literals = new();
    private readonly Stack<int> _holes = new();
    private int _at, _brackets, _conditionals, _unary, _generics, _elseIfs;
    private Nesting _max;

    private NestingScan(string text) => _text = text;

    /// <summary>An interpolated string whose hole is being scanned as code.</summary>
    private readonly record struct Literal(bool Verbatim, int Quotes, int Dollars);

    public static Nesting Measure(string text)
    {
        var scan = new NestingScan(text);
        while (scan._at < text.Length)
            scan.Code();
        return scan._max with { ElseIfs = scan._elseIfs };
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Code()
    {
        char c = Peek();
        if (c == '/' && Peek(1) is '/' or '*' && c == '/')
            Comment();
        else if (c == '#' && StartsItsLine())
            Directive();
        else if (c == '\'')
            Character();
        else if (c is '"' or '$' or '@' && OpensLiteral())
            return;
        else if (char.IsLetter(c) || c == '_')
            Word();
        else
            Punctuation(c);
    }

    private void Comment()
    {
        int end = Peek(1) == '/' ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        _at = end < 0 ? _text.Length : end + (Peek(1) == '/' ? 1 : 2);
    }

    private bool StartsItsLine()
    {
        int i = _at - 1;
        while (i >= 0 && _text[i] is ' ' or '\t' or '\uFEFF' && i >= 0)
            i--;
        return i < 0 || _text[i] is '\n' or '\r';
    }

    private void Directive()
    {
        int end = _text.IndexOf('\n', _at);
        var line = _text.AsSpan(_at + 1, (end < 0 ? _text.Length : end) - _at - 1).Trim();
        if (line.StartsWith("if"))
            _max = _max with { Conditionals = Math.Max(_max.Conditionals, ++_conditionals) };
        else if (line.StartsWith("endif"))
            _conditionals--;
        _at = end < 0 ? _text.Length : end;
    }

    private void Character()
    {
        for (_at++; _at < _text.Length && _text[_at] is not ('\'' or '\n'); _at++)
        {
            if (_text[_at] == '\\')
                _at++;
        }
        _at++;
        _unary = 0;
    }

    private void Word()
    {
        int start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() == '_')
            _at++;
        if (_text.AsSpan(start, _at - start).SequenceEqual("else"))
            _elseIfs++;
        _unary = 0;
        if (Peek() == '<')
        {
            _max = _max with { Generics = Math.Max(_max.Generics, ++_generics) };
            _at++;
        }
    }

    private void Punctuation(char c)
    {
        _at++;
        if (char.IsWhiteSpace(c))
            return;
        _unary = c is '!' or '~' or '+' or '-' or '*' or '&' or '^' ? _unary + 1 : 0;
        if (c is '(' or '[' or '{')
            _brackets++;
        else if (c == '}' && _holes.TryPeek(out int outer) && outer == _brackets)
            LeaveHole();
        else if (c is ')' or ']' or '}' && _brackets > 0)
            _brackets--;
        if (c == '>' && _generics > 0)
            _generics--;
        else if (c is ';' or '{' or '}' or '(' or ')')
            _generics = 0;
        _max = _max with { Brackets = Math.Max(_max.Brackets, _brackets), Unary = Math.Max(_max.Unary, _unary) };
    }

    private bool OpensLiteral()
    {
        int dollars = 0, ats = 0, i = _at;
        for (; i < _text.Length && _text[i] is '$' or '@' && i < _text.Length; i++)
        {
            dollars += _text[i] == '$' ? 1 : 0;
            ats += _text[i] == '@' ? 1 : 0;
        }
        int quotes = 0;
        while (i + quotes < _text.Length && _text[i + quotes] == '"')
            quotes++;
        if (quotes == 0)
        {
            _at = i; // Past all of them: a file of nothing else would be looked through again from each.
            return true;
        }
        bool raw = quotes >= 3 && ats == 0;
        bool empty = quotes == 2;
        _at = i + (raw ? quotes : empty ? 2 : 1);
        _unary = 0;
        if (!empty)
            Text(new Literal(ats > 0, raw ? quotes : 1, dollars));
        return true;
    }

    /// <summary>Skips text up to the literal's end, or into its next hole.</summary>
    private void Text(Literal literal)
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            int run = c is '"' or '{' ? Run(c) : 1;
            if (c == '"' && literal.Quotes > 1 && run >= literal.Quotes)
            {
                _at += run;
                return;
            }
            if (c == '"' && literal.Quotes == 1 && !(literal.Verbatim && run % 2 == 0))
            {
                _at += literal.Verbatim ? run : 1;
                return;
            }
            if (c == '\n' && literal is { Quotes: 1, Verbatim: false })
                return;
            if (c == '{' && literal.Dollars > 0 && OpensHole(literal, run))
                return;
            _at += c == '\\' && literal is { Quotes: 1, Verbatim: false } ? 2 : run;
        }
    }

    private bool OpensHole(Literal literal, int run)
    {
        if (literal.Quotes > 1 ? run < literal.Dollars : run % 2 == 0)
            return false;
        _at += run;
        _literals.Push(literal);
        _holes.Push(_brackets);
        _max = _max with { Interpolations = Math.Max(_max.Interpolations, _holes.Count) };
        return true;
    }

    private void LeaveHole()
    {
        _holes.Pop();
        var literal = _literals.Pop();
        while (literal.Quotes > 1 && Peek() == '}')
            _at++;
        Text(literal);
    }

    private int Run(char c)
    {
        int run = 1;
        while (_at + run < _text.Length && _text[_at + run] == c)
            run++;
        return run;
    }
}
