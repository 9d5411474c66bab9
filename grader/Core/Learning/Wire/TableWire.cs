using Grader.Running;

namespace Grader.Learning;

internal static class TableWire
{
    public static void Write(WireWriter to, TrainingTable table)
    {
        to.Int32(table.Columns);
        WireNumbers.Write(to, table.Values);
        switch (table.Target)
        {
            case Target.Labels labels:
                to.Byte(0);
                to.Int32(labels.Count);
                WireNumbers.WriteOptional(to, labels.Positive);
                WireNumbers.Write(to, labels.Rows);
                break;
            case Target.Numbers numbers:
                to.Byte(1);
                WireNumbers.Write(to, numbers.Rows);
                break;
        }
    }

    public static TrainingTable Read(ref WireReader from)
    {
        var table = new TrainingTable(from.Int32(), WireNumbers.ReadDoubles(ref from), ReadTarget(ref from));
        return TableGuard.Fault(table) is { } fault ? throw new WireException(fault) : table;
    }

    private static Target ReadTarget(ref WireReader from) => from.Byte() switch
    {
        0 => new Target.Labels(from.Int32(), WireNumbers.ReadOptional(ref from), WireNumbers.ReadInt32s(ref from)),
        1 => new Target.Numbers(WireNumbers.ReadDoubles(ref from)),
        _ => throw new WireException("a target of an unknown kind"),
    };
}
