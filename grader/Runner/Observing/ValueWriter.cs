using System;
using Grader.Running;

namespace Grader.Runner;

/// <summary>
/// Writes one value. The common types come first and touch no reflection; what they don't cover is in the other parts, so that
/// a process that never meets them pays nothing for them.
/// </summary>
/// <param name="end">The length that <paramref name="wire"/> must not go beyond.</param>
internal sealed partial class ValueWriter(WireWriter wire, int end)
{
    private readonly object[] _open = new object[ObservationCaps.Depth];
    private int _depth;
    private long _nodes;

    public void Write(object? value)
    {
        Spend(1, 1);
        if (value is null)
            wire.Byte(ObservationTags.Null);
        else if (value is double number)
            WriteDouble(number);
        else if (value.GetType() == typeof(int))
            WriteInt32((int)value);
        else if (value is bool truth)
            WriteBool(truth);
        else if (value is string text)
            WriteText(text);
        else if (value is double[] numbers)
            WriteDoubles(numbers);
        else if (value.GetType() == typeof(int[])) // `is int[]` would take uint[] and arrays of enums as well
            WriteInts((int[])value);
        else if (value is double[,] matrix)
            WriteMatrix(matrix);
        else
            WriteOther(value, value.GetType());
    }

    private void WriteDouble(double value)
    {
        wire.Byte(ObservationTags.Double);
        wire.Double(value);
    }

    private void WriteInt32(int value)
    {
        wire.Byte(ObservationTags.Int32);
        wire.Int32(value);
    }

    private void WriteBool(bool value)
    {
        wire.Byte(ObservationTags.Boolean);
        wire.Bool(value);
    }

    private void WriteText(string value)
    {
        Spend(0, value.Length);
        wire.Byte(ObservationTags.Text);
        wire.Text(value);
    }

    private void WriteDoubles(double[] values)
    {
        Spend(values.Length, values.Length * 9L);
        wire.Byte(ObservationTags.Sequence);
        wire.Text("double[]");
        wire.Int32(values.Length);
        for (int i = 0; i < values.Length; i++)
            WriteDouble(values[i]);
    }

    private void WriteInts(int[] values)
    {
        Spend(values.Length, values.Length * 5L);
        wire.Byte(ObservationTags.Sequence);
        wire.Text("int[]");
        wire.Int32(values.Length);
        for (int i = 0; i < values.Length; i++)
            WriteInt32(values[i]);
    }

    private void WriteMatrix(double[,] values)
    {
        Spend(values.Length, values.Length * 9L);
        wire.Byte(ObservationTags.Grid);
        wire.Text("double[,]");
        wire.Byte(2);
        wire.Int32(values.GetLength(0));
        wire.Int32(values.GetLength(1));
        foreach (double value in values)
            WriteDouble(value);
    }

    /// <summary>Checked before anything is written, so that a huge text is refused before it is copied.</summary>
    private void Spend(long nodes, long bytes)
    {
        _nodes += nodes;
        if (_nodes > ObservationCaps.Nodes)
            throw new TooLargeException($"more than {ObservationCaps.Nodes:N0} values");
        if (wire.Length + bytes > end)
            throw new TooLargeException($"more than {ObservationCaps.AnswerBytes / 1024:N0} KiB");
    }

    /// <summary>False where <paramref name="value"/> is already being written: it refers to itself.</summary>
    private bool Enter(object value)
    {
        for (int i = 0; i < _depth; i++)
            if (ReferenceEquals(_open[i], value))
                return false;
        if (_depth == _open.Length)
            throw new TooLargeException($"nested more than {ObservationCaps.Depth} deep");
        _open[_depth++] = value;
        return true;
    }

    private void Leave() => _depth--;

    private void WriteUnsupported(Type type, string why)
    {
        wire.Byte(ObservationTags.Unsupported);
        wire.Text(TypeNames.Of(type));
        wire.Text(why);
    }
}
