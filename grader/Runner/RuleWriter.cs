using Grader.Kit;
using Grader.Running;

namespace Grader.Runner;

/// <summary>By what a check is judged, as Core's JudgementWire reads it; golden bytes in the tests pin both.</summary>
internal static class RuleWriter
{
    public static void Write(WireWriter wire, Rule? rule)
    {
        wire.Byte((byte)(rule?.Kind ?? 0));
        if (rule is null)
            return;
        wire.Bool(rule.Metric is not null);
        if (rule.Metric is { } metric)
        {
            wire.Byte((byte)metric.Kind);
            Write(wire, metric.Label);
            Write(wire, metric.Of);
        }
        Write(wire, rule.Table);
        Write(wire, rule.Split);
        Write(wire, rule.AtLeast);
        Write(wire, rule.AtMost);
        Write(wire, rule.GapAtMost);
        wire.Bool(rule.Above.HasValue);
        if (rule.Above is { } above)
            wire.Byte((byte)above);
        wire.Double(rule.By);
        wire.Bool(rule.Shape.HasValue);
        if (rule.Shape is { } shape)
            wire.Byte((byte)shape);
        Write(wire, rule.ParametersAtMost);
        Write(wire, rule.MultipliesAtMost);
        wire.Int32(rule.Input.Length);
        for (int i = 0; i < rule.Input.Length; i++)
            wire.Int32(rule.Input[i]);
        wire.Int32(rule.Output);
    }

    private static void Write(WireWriter wire, string? text)
    {
        wire.Bool(text is not null);
        if (text is not null)
            wire.Text(text);
    }

    private static void Write(WireWriter wire, double? number)
    {
        wire.Bool(number.HasValue);
        if (number is { } value)
            wire.Double(value);
    }

    private static void Write(WireWriter wire, long? number)
    {
        wire.Bool(number.HasValue);
        if (number is { } value)
            wire.Int64(value);
    }
}
