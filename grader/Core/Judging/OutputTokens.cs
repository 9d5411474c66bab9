using System.Buffers;

namespace Grader.Judging;

/// <summary>The tokens of an output and where they stand.</summary>
internal ref struct OutputTokens(ReadOnlySpan<byte> output)
{
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\n\v\f\r"u8);

    private readonly ReadOnlySpan<byte> _output = output;
    private int _tokenStart;
    private int _tokenEnd;
    private int _spaceStart;
    private int _lineStart;
    private int _line = 1;
    private int _tokenInLine;

    public readonly ReadOnlySpan<byte> Token => _output[_tokenStart.._tokenEnd];

    /// <summary>The white space before <see cref="Token"/>; at the end, what follows the last token.</summary>
    public readonly ReadOnlySpan<byte> Space => _output[_spaceStart.._tokenStart];

    public bool HasTokens { get; private set; }

    /// <summary><c>line 12, token 3</c>, both from 1.</summary>
    public readonly string Place => $"line {_line}, token {_tokenInLine}";

    /// <summary>The line that <see cref="Token"/> is in; cut where nobody would read on.</summary>
    public readonly ReadOnlySpan<byte> LineText
    {
        get
        {
            ReadOnlySpan<byte> rest = _output[_lineStart..];
            int end = rest.IndexOf((byte)'\n');
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>False at the end; <see cref="Token"/> is empty then.</summary>
    public bool Next()
    {
        _spaceStart = _tokenEnd;
        int space = _output[_tokenEnd..].IndexOfAnyExcept(WhiteSpace);
        _tokenStart = space < 0 ? _output.Length : _tokenEnd + space;
        CountLines();
        int length = _output[_tokenStart..].IndexOfAny(WhiteSpace);
        _tokenEnd = length < 0 ? _output.Length : _tokenStart + length;
        _tokenInLine++;
        HasTokens |= _tokenEnd > _tokenStart;
        return _tokenEnd > _tokenStart;
    }

    private void CountLines()
    {
        for (int i = _spaceStart; i < _tokenStart; i++)
            if (_output[i] == (byte)'\n')
            {
                _line++;
                _lineStart = i + 1;
                _tokenInLine = 0;
            }
    }
}
