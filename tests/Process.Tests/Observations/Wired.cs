extern alias runner;

using System.Reflection;
using Grader.Judging;
using Grader.Running;
using ObservationWriter = runner::Grader.Runner.ObservationWriter;
using WireWriter = runner::Grader.Running.WireWriter;

namespace Process.Tests.Observations;

/// <summary>Values through the runner's writer and the host's reader.</summary>
internal static class Wired
{
    public static byte[] Value(object? value) => Written(wire => ObservationWriter.WriteValue(wire, value));

    public static byte[] Returned(object? value) => Written(wire => ObservationWriter.WriteReturned(wire, value, Here));

    public static byte[] Thrown(Exception exception) => Written(wire => ObservationWriter.WriteThrown(wire, exception, Here));

    public static Observation Read(byte[] payload)
    {
        var reader = new WireReader(payload);
        Observation value = ObservationReader.ReadValue(ref reader);
        reader.End();
        return value;
    }

    public static Outcome ReadOutcome(byte[] payload)
    {
        var reader = new WireReader(payload);
        Outcome outcome = ObservationReader.ReadOutcome(ref reader);
        reader.End();
        return outcome;
    }

    /// <summary>What the host sees of a check that returned <paramref name="value"/>.</summary>
    public static Outcome Outcome(object? value) => ReadOutcome(Returned(value));

    public static Observation Observed(object? value) => ((Outcome.Returned)Outcome(value)).Value;

    /// <summary>This assembly stands for the submission.</summary>
    private static int Here(Assembly assembly) => assembly == typeof(Wired).Assembly ? 1 : -1;

    public static byte[] Written(Action<WireWriter> write)
    {
        var wire = new WireWriter();
        write(wire);
        return wire.Written.ToArray();
    }
}
