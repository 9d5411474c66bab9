using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Grader.Judging;

/// <summary>One attempt to write a value within a length, with at most <paramref name="window"/> elements of each collection.</summary>
internal sealed class ObservationRendering(int maxLength, int window, int digits)
{
    private readonly StringBuilder _text = new();

    /// <summary>It will not fit: nothing more is worth appending, however large the value.</summary>
    private bool IsFull => _text.Length > maxLength;

    public override string ToString() => _text.ToString();

    public void Append(Observation value, ReadOnlySpan<Step> focus)
    {
        if (IsFull)
            return;
        switch (value)
        {
            case Observation.Sequence sequence: Items("[", sequence.Items, "]", focus); break;
            case Observation.Set set: Items("{", set.Items, "}", focus); break;
            case Observation.Tuple tuple: Items("(", tuple.Items, ")", focus); break;
            case Observation.Grid grid: Rows(grid, 0, 0, focus); break;
            case Observation.Map map: Entries(map, focus); break;
            case Observation.Structure structure: Members(structure, focus); break;
            default: _text.Append(Scalar(value)); break;
        }
    }

    private void Items(string open, ImmutableArray<Observation> items, string close, ReadOnlySpan<Step> focus)
    {
        int at = focus is [Step.Index or Step.Item, ..] ? IndexOf(focus[0]) : -1;
        _text.Append(open);
        (int first, int end) = Visible(items.Length, at);
        LeftOut(first, before: true);
        for (int i = first; i < end && !IsFull; i++)
        {
            Separator(i > first);
            Append(items[i], i == at ? focus[1..] : []);
        }
        LeftOut(items.Length - end, before: false);
        _text.Append(close);
    }

    private void Rows(Observation.Grid grid, int dimension, int start, ReadOnlySpan<Step> focus)
    {
        int length = grid.Lengths[dimension], stride = 1;
        for (int inner = dimension + 1; inner < grid.Lengths.Length; inner++)
            stride *= grid.Items.IsEmpty ? 0 : grid.Lengths[inner];
        int flat = focus is [Step.Cell cell, ..] ? cell.Flat : -1;
        int at = flat >= start && flat < start + length * stride ? (flat - start) / stride : -1;
        _text.Append('[');
        (int first, int end) = Visible(length, at);
        LeftOut(first, before: true);
        for (int i = first; i < end && !IsFull; i++)
        {
            Separator(i > first);
            if (dimension == grid.Lengths.Length - 1)
                Append(grid.Items[start + i], i == at ? focus[1..] : []);
            else
                Rows(grid, dimension + 1, start + i * stride, focus);
        }
        LeftOut(length - end, before: false);
        _text.Append(']');
    }

    private void Entries(Observation.Map map, ReadOnlySpan<Step> focus)
    {
        int at = -1;
        if (focus is [Step.Key wanted, ..])
            for (int i = 0; i < map.Entries.Length && at < 0; i++)
                at = ExactEquality.Instance.Equals(map.Entries[i].Key, wanted.Value) ? i : -1;
        _text.Append('{');
        (int first, int end) = Visible(map.Entries.Length, at);
        LeftOut(first, before: true);
        for (int i = first; i < end && !IsFull; i++)
        {
            Separator(i > first);
            Append(map.Entries[i].Key, []);
            _text.Append(": ");
            Append(map.Entries[i].Value, i == at ? focus[1..] : []);
        }
        LeftOut(map.Entries.Length - end, before: false);
        _text.Append('}');
    }

    private void Members(Observation.Structure structure, ReadOnlySpan<Step> focus)
    {
        string? wanted = focus is [Step.Member member, ..] ? member.Name : null;
        int at = wanted is null ? -1 : structure.Members.Select(m => m.Name).ToList().IndexOf(wanted);
        if (structure.Type != "anonymous type")
            _text.Append(CSharpLiteral.Escape(structure.Type, 60)).Append(' ');
        _text.Append("{ ");
        (int first, int end) = Visible(structure.Members.Length, at);
        LeftOut(first, before: true);
        for (int i = first; i < end && !IsFull; i++)
        {
            Separator(i > first);
            _text.Append(CSharpLiteral.Escape(structure.Members[i].Name, 60)).Append(" = ");
            Append(structure.Members[i].Value, i == at ? focus[1..] : []);
        }
        LeftOut(structure.Members.Length - end, before: false);
        _text.Append(structure.Members.IsEmpty ? "}" : " }");
    }

    private static int IndexOf(Step step) => step is Step.Index index ? index.At : ((Step.Item)step).At;

    /// <summary>From the beginning where the focus is near it; around the focus otherwise.</summary>
    private (int First, int End) Visible(int count, int at)
    {
        if (count <= window)
            return (0, count);
        int first = at < window ? 0 : Math.Min(at - window / 2, count - window);
        return (first, first + window);
    }

    private void Separator(bool between) => _text.Append(between ? ", " : "");

    private void LeftOut(int count, bool before)
    {
        if (count > 0)
            _text.Append(CultureInfo.InvariantCulture, $"{(before ? "" : ", ")}… {count} more{(before ? ", " : "")}");
    }

    private string Scalar(Observation value) => value switch
    {
        Observation.Null => "null",
        Observation.Boolean boolean => boolean.Value ? "true" : "false",
        Observation.Integer integer => NumberText.Of(integer.Value),
        Observation.Floating floating => NumberText.Of(floating, digits),
        Observation.Decimal number => number.Value.ToString(CultureInfo.InvariantCulture),
        Observation.Complex complex => ComplexText(complex),
        Observation.Character character => CSharpLiteral.Of(character.Value),
        Observation.Text text => CSharpLiteral.Of(text.Value, Math.Max(16, window == int.MaxValue ? maxLength : Math.Min(maxLength, window * 8))),
        Observation.Atom atom => CSharpLiteral.Escape(atom.Value, 100),
        Observation.Enumeration member => EnumText(member),
        Observation.Unsupported unsupported => $"{CSharpLiteral.Escape(unsupported.Type, 100)} ({CSharpLiteral.Escape(unsupported.Why, 100)})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string ComplexText(Observation.Complex complex)
    {
        string imaginary = NumberText.Of(complex.Imaginary, digits);
        return $"{NumberText.Of(complex.Real, digits)} {(imaginary[0] == '-' ? '-' : '+')} {imaginary.TrimStart('-')}i";
    }

    /// <summary>A value without a name is its number; flags are joined as C# joins them.</summary>
    private static string EnumText(Observation.Enumeration member)
    {
        string type = CSharpLiteral.Escape(member.Type, 60);
        if (member.Name.Length == 0 || char.IsAsciiDigit(member.Name[0]) || member.Name[0] == '-')
            return $"({type}){NumberText.Of(member.Value)}";
        return string.Join(" | ", member.Name.Split(", ").Select(name => $"{type}.{CSharpLiteral.Escape(name, 60)}"));
    }
}
