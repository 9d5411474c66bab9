using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Grader.Challenges.Yaml;

/// <summary>
/// Reads one YAML document into a tree of nodes that know their lines. Deliberately less than YAML: no anchors and aliases
/// (a few lines of them expand to gigabytes), no tags (they name types), no second document, no mapping as a key.
/// </summary>
internal sealed class YamlText
{
    private readonly string _text;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly List<YamlFault> _faults = [];

    /// <summary>Of the event last read.</summary>
    private int _line = 1;

    private YamlText(string text)
    {
        _text = text;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    public static YamlDocument Read(string text)
    {
        if (text.Length > ChallengeLimits.YamlLength)
            return new YamlDocument(null, [new YamlFault(1, $"the file has {text.Length} characters; at most {ChallengeLimits.YamlLength} are read")]);
        var reader = new YamlText(text);
        var root = reader.Document();
        return new YamlDocument(root, [.. reader._faults]);
    }

    private YamlNode? Document()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (!_parser.TryConsume<DocumentStart>(out _))
                return null;
            var root = Node(1);
            _parser.Consume<DocumentEnd>();
            if (_parser.Accept<DocumentStart>(out var second))
                Fault(second, "a second document begins here; a file holds one");
            return root;
        }
        catch (YamlException e)
        {
            _faults.Add(NotYaml(Math.Max(_line, (int)e.Start.Line), e.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // How the scanner says that a plain scalar goes on where the indentation forbids it (found by fuzzing).
            _faults.Add(NotYaml((int)_scanner.CurrentPosition.Line, "a bracket opened before this line is not closed"));
            return null;
        }
        catch (ArgumentException)
        {
            // How the parser says that a tag is no URI (found by fuzzing).
            _faults.Add(NotYaml(_line, "a tag (`!…`) that is not well formed"));
            return null;
        }
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Consume<ParsingEvent>();
        _line = Line(start);
        if (depth > ChallengeLimits.YamlDepth)
            throw new SemanticErrorException(start.Start, start.End, $"nested deeper than {ChallengeLimits.YamlDepth} levels");
        if (start is NodeEvent node)
            RefuseDecorations(node);
        return start switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar), Index(scalar.Start), Index(scalar.End)),
            SequenceStart list => List(list, depth),
            MappingStart mapping => Mapping(mapping, depth),
            AnchorAlias alias => Alias(alias),
            _ => throw new SemanticErrorException(start.Start, start.End, "there is no value where one is expected"),
        };
    }

    private YamlList List(SequenceStart start, int depth)
    {
        int line = _line;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        var end = _parser.Consume<SequenceEnd>();
        return new YamlList(items.ToImmutable(), start.Style == SequenceStyle.Flow, line, Index(start.Start), After(end));
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        int line = _line;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar { Text: var name })
                _faults.Add(new YamlFault(key.Line, $"{key.Kind} cannot be a key"));
            else if (!lines.TryAdd(name, key.Line))
                _faults.Add(new YamlFault(key.Line, $"`{name}` is given twice, first in line {lines[name]}"));
            else
                entries.Add(new YamlEntry(name, key.Line, value));
        }
        var end = _parser.Consume<MappingEnd>();
        return new YamlMapping(entries.ToImmutable(), start.Style == MappingStyle.Flow, line, Index(start.Start), After(end));
    }

    private YamlScalar Alias(AnchorAlias alias)
    {
        Fault(alias, $"aliases (`*{alias.Value}`) are not read; write the value out");
        return new YamlScalar("", true, Line(alias), Index(alias.Start), Index(alias.End));
    }

    private void RefuseDecorations(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Fault(node, $"anchors (`&{node.Anchor.Value}`) are not read; write the value out where it is needed");
        if (!node.Tag.IsEmpty)
            Fault(node, $"tags (`{node.Tag}`) are not read");
    }

    private YamlFault NotYaml(int line, string reason)
    {
        for (int at = line; at <= _scanner.CurrentPosition.Line; at++)
            if (IndentedByTab(at))
                return new YamlFault(at, "a tab stands in the indentation; YAML wants spaces");
        return new YamlFault(line, $"not YAML: {char.ToLowerInvariant(reason[0])}{reason[1..].TrimEnd('.', ',')}");
    }

    private bool IndentedByTab(int line)
    {
        string text = _text.Split('\n').ElementAtOrDefault(line - 1) ?? "";
        return text[..^text.TrimStart().Length].Contains('\t', StringComparison.Ordinal);
    }

    private void Fault(ParsingEvent at, string message) => _faults.Add(new YamlFault(Line(at), message));

    /// <summary>The parser gives the mapping in <c>[a: b]</c> no place: then it is where the event before was.</summary>
    private int Line(ParsingEvent at) => Math.Max(_line, (int)at.Start.Line);

    /// <summary>After the bracket that closes a list or mapping; the parser's end is before it.</summary>
    private int After(ParsingEvent end) => Index(end.Start) is var at && at < _text.Length && _text[at] is ']' or '}' ? at + 1 : at;

    private static int Index(Mark mark) => (int)mark.Index;
}
