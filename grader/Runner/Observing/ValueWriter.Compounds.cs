using System;
using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Grader.Runner;

internal sealed partial class ValueWriter
{
    private void WriteCompound(object value, Type type)
    {
        if (!Enter(value))
        {
            WriteUnsupported(type, "refers to itself");
            return;
        }
        if (Awaiting.IsAwaitable(type))
            Write(Awaiting.TryAwait(value, out object? result) ? result : null);
        else if (value is Array array)
            WriteArray(array, type);
        else if (value is ITuple tuple && Framework.Owns(type))
            WriteTuple(tuple);
        else
            WriteByShape(value, type);
        Leave();
    }

    private void WriteByShape(object value, Type type)
    {
        switch (Shapes.Of(value, type))
        {
            case Shape.Map: WriteMap((IEnumerable)value, type); break;
            case Shape.Set: WriteItems(ObservationTags.Set, type, (IEnumerable)value); break;
            case Shape.Sequence: WriteItems(ObservationTags.Sequence, type, (IEnumerable)value); break;
            case Shape.Grouping: WriteGrouping((IEnumerable)value, type); break;
            case Shape.AsyncSequence: WriteItems(ObservationTags.Sequence, type, Awaiting.Items(value)); break;
            case Shape.Memory: WriteArray(Shapes.ToArray(value, type), type); break;
            case Shape.Structure: WriteStructure(value, type); break;
            default: WriteUnsupported(type, "is no plain data"); break;
        }
    }

    private void WriteArray(Array values, Type type)
    {
        Spend(0, values.LongLength);
        if (values.Rank == 1)
        {
            WriteItems(ObservationTags.Sequence, type, values);
            return;
        }
        wire.Byte(ObservationTags.Grid);
        wire.Text(TypeNames.Of(type));
        wire.Byte((byte)values.Rank);
        for (int dimension = 0; dimension < values.Rank; dimension++)
            wire.Int32(values.GetLength(dimension));
        foreach (object? value in values)
            Write(value);
    }

    private void WriteTuple(ITuple tuple)
    {
        wire.Byte(ObservationTags.Tuple);
        wire.Int32(tuple.Length);
        for (int i = 0; i < tuple.Length; i++)
            Write(tuple[i]);
    }

    /// <summary>Counts while it writes: the Count of a submission's own collection may say anything.</summary>
    private void WriteItems(byte tag, Type type, IEnumerable items)
    {
        wire.Byte(tag);
        wire.Text(TypeNames.Of(type));
        int at = wire.Length, count = 0;
        wire.Int32(0);
        foreach (object? item in items)
        {
            Write(item);
            count++;
        }
        wire.Patch(at, count);
    }

    private void WriteMap(IEnumerable entries, Type type)
    {
        wire.Byte(ObservationTags.Map);
        wire.Text(TypeNames.Of(type));
        int at = wire.Length, count = 0;
        wire.Int32(0);
        foreach (object? entry in entries)
        {
            Shapes.Split(entry!, out object? key, out object? value);
            Write(key);
            Write(value);
            count++;
        }
        wire.Patch(at, count);
    }

    private void WriteGrouping(IEnumerable grouping, Type type)
    {
        wire.Byte(ObservationTags.Structure);
        wire.Text(TypeNames.Of(type));
        wire.Int32(2);
        wire.Text("Items");
        WriteItems(ObservationTags.Sequence, type, grouping);
        wire.Text("Key");
        Write(Shapes.KeyOf(grouping, type));
    }

    private void WriteStructure(object value, Type type)
    {
        MemberInfo[] members = PublicMembers.Of(type);
        wire.Byte(ObservationTags.Structure);
        wire.Text(TypeNames.Of(type));
        wire.Int32(members.Length);
        foreach (MemberInfo member in members)
        {
            wire.Text(member.Name);
            Type memberType = PublicMembers.TypeOf(member);
            if (memberType.IsByRefLike || memberType.IsPointer || memberType.IsFunctionPointer)
                WriteUnsupported(memberType, "is no plain data");
            else
                Write(PublicMembers.Get(member, value));
        }
    }
}
