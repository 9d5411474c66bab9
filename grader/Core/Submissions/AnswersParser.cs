using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Grader.Submissions;

/// <summary>
/// Reads <c>answers.yaml</c> from YAML's events, not its values: what a learner writes is text, so <c>1.0</c> stays <c>1.0</c>,
/// <c>yes</c> stays <c>yes</c>, and <c>[1, 0, 5]</c> is those nine characters. Only a block list has a meaning: the tries in order.
/// </summary>
internal sealed class AnswersParser
{
    // The scanner takes time with the square of the depth of brackets; nobody's answer is nested deeper.
    private const int Depth = 32;

    private readonly string _text;
    private readonly Scanner _scanner;
    private readonly Parser _events;

    private AnswersParser(string text)
    {
        _text = text;
        _scanner = new Scanner(new StringReader(text));
        _events = new Parser(_scanner);
    }

    public static AnswersFile Read(string text) => Read(text, parser => parser.Answers());

    /// <summary>Reads the answer to one question, without the question's name: what stands behind the colon.</summary>
    public static AnswersFile ReadOne(string text) => Read(text, parser => [new WrittenAnswer("", 1, parser.Tries())]);

    private static AnswersFile Read(string text, Func<AnswersParser, ImmutableArray<WrittenAnswer>> content)
    {
        var parser = new AnswersParser(text);
        try
        {
            return new AnswersFile.Good(parser.Document(content));
        }
        catch (AnswerException e)
        {
            return new AnswersFile.Bad(Math.Max(1, e.Start.Line), e.Message);
        }
        catch (YamlException e)
        {
            return NoYaml(Math.Max(1, e.Start.Line), e.Message.TrimEnd('.'));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // How the scanner says that text goes on where the indentation forbids it, that there is more after the end, or that
            // a tag is no URI (found by fuzzing).
            return NoYaml(parser._scanner.CurrentPosition.Line, "a bracket or quote is not closed, or a sign stands where none may");
        }
    }

    // What goes wrong is most often an answer such as [1, 0] [2] or a: b.
    private static AnswersFile.Bad NoYaml(long line, string why) => new(line, $"no YAML ({why}); an answer with signs in it goes in quotes, 'like this'");

    private ImmutableArray<WrittenAnswer> Document(Func<AnswersParser, ImmutableArray<WrittenAnswer>> content)
    {
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            return [];
        _events.Consume<DocumentStart>();
        var answers = content(this);
        _events.Consume<DocumentEnd>();
        return _events.Accept<StreamEnd>(out _) ? answers : throw Fault(_events.Current, "there is a second document");
    }

    private ImmutableArray<WrittenAnswer> Answers() => _events.TryConsume<Scalar>(out var only) ? NoAnswers(only) : Mapping();

    private static ImmutableArray<WrittenAnswer> NoAnswers(Scalar only) => IsUnwritten(only) ? [] : throw Fault(only, Expected);

    private const string Expected = "expected lines of the form 'question: answer'";

    private ImmutableArray<WrittenAnswer> Mapping()
    {
        if (!_events.TryConsume<MappingStart>(out _))
            throw Fault(_events.Current, Expected);
        var answers = ImmutableArray.CreateBuilder<WrittenAnswer>();
        var lines = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            if (!_events.TryConsume<Scalar>(out var key))
                throw Fault(_events.Current, Expected);
            if (!lines.TryAdd(key.Value, key.Start.Line))
                throw Fault(key, $"'{key.Value}' is there twice, first in line {lines[key.Value]}");
            answers.Add(new(key.Value, key.Start.Line, Tries()));
        }
        return answers.ToImmutable();
    }

    private ImmutableArray<string> Tries()
    {
        if (_events.Accept<Scalar>(out var scalar) && IsUnwritten(scalar))
        {
            _events.MoveNext();
            return [];
        }
        if (!_events.Accept<SequenceStart>(out var list) || list.Style == SequenceStyle.Flow)
            return [Text()];
        Plain(list);
        _events.MoveNext();
        var tries = ImmutableArray.CreateBuilder<string>();
        while (!_events.TryConsume<SequenceEnd>(out _))
            tries.Add(Text());
        return tries.ToImmutable();
    }

    /// <summary>One answer: a scalar's text, or a flow list or map as it stands in the file.</summary>
    private string Text() => _events.Current switch
    {
        null => throw Fault(null, "the file ends within an answer"),
        Scalar scalar => Scalar(scalar),
        SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow } => Source(),
        AnchorAlias alias => throw Fault(alias, "an answer that begins with '*' has to stand in quotes"),
        var other => throw Fault(other, "an answer is text, or a list of tries; this is neither"),
    };

    private string Scalar(Scalar scalar)
    {
        Plain(scalar);
        _events.MoveNext();
        return scalar.Value;
    }

    private string Source()
    {
        var start = _events.Current!;
        for (int depth = 0; ; _events.MoveNext())
        {
            var node = _events.Current ?? throw Fault(start, "the file ends within an answer");
            depth += node is SequenceStart or MappingStart ? 1 : node is SequenceEnd or MappingEnd ? -1 : 0;
            if (depth > Depth)
                throw Fault(start, "an answer has too many brackets in brackets");
            if (depth > 0)
                continue;
            // Both marks of an event that is a bracket stand before it.
            _events.MoveNext();
            return _text[(int)start.Start.Index..((int)node.Start.Index + 1)];
        }
    }

    private static void Plain(NodeEvent node)
    {
        if (!node.Tag.IsEmpty || !node.Anchor.IsEmpty)
            throw Fault(node, "an answer that begins with '!' or '&' has to stand in quotes");
    }

    private static bool IsUnwritten(Scalar scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "" } && scalar.Tag.IsEmpty && scalar.Anchor.IsEmpty;

    private static AnswerException Fault(ParsingEvent? at, string why) => new(at?.Start ?? Mark.Empty, at?.End ?? Mark.Empty, why);

    /// <summary>Good YAML, but no answers. Never leaves this class.</summary>
    private sealed class AnswerException(Mark start, Mark end, string why) : YamlException(start, end, why);
}
