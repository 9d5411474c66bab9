using System.Collections.Immutable;
using System.Numerics;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading.Caching;

/// <summary>
/// Writes observations as the runner does, so that a cached one is read back by the reader that trusts nobody
/// (<see cref="ObservationReader"/>).
/// </summary>
internal static class ObservationEncoder
{
    public static void Write(WireWriter to, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Returned returned:
                to.Byte(0);
                Write(to, returned.Value);
                break;
            case Outcome.Completed:
                to.Byte(1);
                break;
            case Outcome.Threw threw:
                to.Byte(2);
                Write(to, threw.Exception);
                break;
            case Outcome.TooLarge tooLarge:
                to.Byte(3);
                to.Text(tooLarge.Why);
                break;
        }
    }

    public static void Write(WireWriter to, Observation value)
    {
        switch (value)
        {
            case Observation.Null:
                to.Byte(0);
                break;
            case Observation.Boolean boolean:
                to.Byte(1);
                to.Bool(boolean.Value);
                break;
            case Observation.Integer { Type: "int" } integer:
                to.Byte(2);
                to.Int32((int)integer.Value);
                break;
            case Observation.Integer integer:
                to.Byte(4);
                to.Byte(WireScalars.IntegerKind(integer.Type));
                to.Bytes(integer.Value.ToByteArray());
                break;
            case Observation.Floating floating:
                to.Byte(floating.Type switch { FloatingType.Double => 5, FloatingType.Single => 6, _ => (byte)7 });
                to.Double(floating.Value);
                break;
            case Observation.Decimal number:
                to.Byte(8);
                foreach (int part in decimal.GetBits(number.Value))
                    to.Int32(part);
                break;
            case Observation.Complex complex:
                to.Byte(9);
                to.Double(complex.Real);
                to.Double(complex.Imaginary);
                break;
            case Observation.Character character:
                to.Byte(10);
                to.Int32(character.Value);
                break;
            case Observation.Text text:
                to.Byte(11);
                to.Text(text.Value);
                break;
            case Observation.Atom atom:
                Named(to, 12, atom.Type);
                to.Text(atom.Value);
                break;
            case Observation.Enumeration enumeration:
                Named(to, 13, enumeration.Type);
                to.Text(enumeration.Name);
                to.Bytes(enumeration.Value.ToByteArray());
                break;
            case Observation.Unsupported unsupported:
                Named(to, 20, unsupported.Type);
                to.Text(unsupported.Why);
                break;
            default:
                WriteCompound(to, value);
                break;
        }
    }

    private static void WriteCompound(WireWriter to, Observation value)
    {
        switch (value)
        {
            case Observation.Sequence sequence:
                Named(to, 14, sequence.Type);
                Counted(to, sequence.Items);
                break;
            case Observation.Grid grid:
                Named(to, 15, grid.Type);
                to.Byte((byte)grid.Lengths.Length);
                foreach (int length in grid.Lengths)
                    to.Int32(length);
                foreach (var item in grid.Items)
                    Write(to, item);
                break;
            case Observation.Set set:
                Named(to, 16, set.Type);
                Counted(to, set.Items);
                break;
            case Observation.Map map:
                Named(to, 17, map.Type);
                to.Int32(map.Entries.Length);
                foreach (var (key, entry) in map.Entries)
                {
                    Write(to, key);
                    Write(to, entry);
                }
                break;
            case Observation.Tuple tuple:
                to.Byte(18);
                Counted(to, tuple.Items);
                break;
            case Observation.Structure structure:
                Named(to, 19, structure.Type);
                to.Int32(structure.Members.Length);
                foreach (var (name, member) in structure.Members)
                {
                    to.Text(name);
                    Write(to, member);
                }
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(WireWriter to, Thrown thrown)
    {
        to.Int32(thrown.Types.Length);
        foreach (string type in thrown.Types)
            to.Text(type);
        to.Int32(thrown.FrameworkTypes);
        to.Text(thrown.Message);
        to.Int32(thrown.Frames.Length);
        foreach (var frame in thrown.Frames)
        {
            to.Byte((byte)frame.Assembly);
            to.Int32(frame.MethodToken);
            to.Int32(frame.IlOffset);
        }
    }

    private static void Named(WireWriter to, byte tag, string type)
    {
        to.Byte(tag);
        to.Text(type);
    }

    private static void Counted(WireWriter to, ImmutableArray<Observation> items)
    {
        to.Int32(items.Length);
        foreach (var item in items)
            Write(to, item);
    }
}
