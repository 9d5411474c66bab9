using Grader.Running;

namespace Grader.Learning;

/// <summary>One seed of a plan, as it is asked for.</summary>
internal sealed record Draw(int Train, int Validation, int Test, double Noise, long Seed);

internal static class DrawWire
{
    public static void Write(WireWriter to, Draw draw)
    {
        to.Int32(draw.Train);
        to.Int32(draw.Validation);
        to.Int32(draw.Test);
        to.Double(draw.Noise);
        to.Int64(draw.Seed);
    }

    public static Draw Read(ref WireReader from, TrainingTable table)
    {
        var draw = new Draw(from.Int32(), from.Int32(), from.Int32(), from.Double(), from.Int64());
        return TableGuard.Fault(draw, table) is { } fault ? throw new WireException(fault) : draw;
    }
}
