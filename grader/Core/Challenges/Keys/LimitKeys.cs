using System.Collections.Immutable;

namespace Grader.Challenges.Keys;

/// <summary>The keys under <c>limits</c>.</summary>
internal static class LimitKeys
{
    public static readonly Key<TimeSpan> Cpu = new(
        "cpu", new DurationShape(LimitBounds.LeastCpu, LimitBounds.MostCpu), "Processor time of one check, from 100ms to 1m. Default: 2s.");
    public static readonly Key<TimeSpan> Wall = new(
        "wall", new DurationShape(LimitBounds.LeastWall, LimitBounds.MostWall), "Elapsed time of one check, from 500ms to 5m. Default: five times `cpu`.");
    public static readonly Key<long> Memory = new(
        "memory", new SizeShape(LimitBounds.LeastMemory, LimitBounds.MostMemory), "Memory over that of the bare runtime, from 16MiB to 4GiB. Default: 256MiB.");
    public static readonly Key<long> Output = new(
        "output", new SizeShape(LimitBounds.LeastOutput, LimitBounds.MostOutput),
        "Text that one check may print, from 1KiB to 64MiB. Default: 64KiB; in a program at least twice the largest answer.");
    public static readonly Key<TimeSpan> Total = new(
        "total", new DurationShape(LimitBounds.LeastTotal, LimitBounds.MostTotal),
        "Processor time of all checks of a submission together, from 1s to 10m; the elapsed time is twice that. Default: 30s.");

    public static readonly ImmutableArray<Key> All = [Cpu, Wall, Memory, Output, Total];

    /// <summary>The limits that these fields ask for; what they leave out follows from the rest.</summary>
    public static Limits Read(Fields? fields, Faults faults)
    {
        if (fields is null)
            return Limits.Default;
        var cpu = fields.Get(Cpu, Limits.Default.Cpu);
        var wall = fields.Get(Wall, fields.Has(Cpu) ? 5 * cpu : Limits.Default.Wall);
        var total = fields.Get(Total, Longer(Limits.Default.TotalCpu, cpu));
        if (wall < cpu)
            faults.Add(fields.LineOf(Wall), $"`wall` is {DurationShape.Show(wall)}, less than the {DurationShape.Show(cpu)} of `cpu`");
        if (total < cpu)
            faults.Add(fields.LineOf(Total), $"`total` is {DurationShape.Show(total)}, less than the {DurationShape.Show(cpu)} of one check");
        return new Limits
        {
            Cpu = cpu, Wall = Longer(wall, LimitBounds.LeastWall), Memory = fields.Get(Memory, Limits.Default.Memory),
            Output = (int?)fields.OrNull(Output), TotalCpu = total, TotalWall = Longer(2 * total, wall),
        };
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
