using System;
using System.Reflection;
using Grader.Running;

namespace Grader.Runner;

/// <summary>
/// Writes what a check did as bytes that Core's ObservationReader reads. Observations only: nothing here knows what was expected.
/// User code runs while it writes (lazy sequences, property getters, the Message of an exception), and nothing of it but that:
/// Equals, GetHashCode and ToString of a submission are never called.
/// </summary>
/// <remarks>MUST NOT use LINQ, async or JSON, as everything in this process.</remarks>
internal static class ObservationWriter
{
    /// <summary>
    /// The value of a check. A task is awaited first, and one without a result counts as no value. A sequence or getter that throws
    /// makes the outcome that exception; a value beyond the caps makes it "too large".
    /// </summary>
    /// <param name="linkOf">Which assembly of the chain (0 Given, 1 Submission, 2 Checks, 3 Hidden); -1 for any other.</param>
    public static void WriteReturned(WireWriter wire, object? value, Func<Assembly, int> linkOf)
    {
        int start = wire.Length;
        try
        {
            if (value is not null && Awaiting.IsAwaitable(value.GetType()) && !Awaiting.TryAwait(value, out value))
            {
                WriteCompleted(wire);
                return;
            }
            wire.Byte(OutcomeTags.Returned);
            new ValueWriter(wire, ObservationCaps.AnswerBytes).Write(value);
        }
        catch (TooLargeException e)
        {
            wire.Truncate(start);
            wire.Byte(OutcomeTags.TooLarge);
            wire.Text(e.Message);
        }
        catch (Exception e) // What user code threw while its value was read is the outcome; it is told, not swallowed.
        {
            wire.Truncate(start);
            WriteThrown(wire, e, linkOf);
        }
    }

    /// <summary>The check ran to its end without a value.</summary>
    public static void WriteCompleted(WireWriter wire) => wire.Byte(OutcomeTags.Completed);

    /// <summary>The check threw. Wrappers that say nothing of their own are taken off first.</summary>
    /// <param name="linkOf">As in <see cref="WriteReturned"/>.</param>
    public static void WriteThrown(WireWriter wire, Exception exception, Func<Assembly, int> linkOf)
    {
        wire.Byte(OutcomeTags.Threw);
        ThrownWriter.Write(wire, exception, linkOf);
    }

    /// <summary>The payload of <see cref="WriteThrown"/> without its tag: for exceptions of top-level code.</summary>
    public static void WriteException(WireWriter wire, Exception exception, Func<Assembly, int> linkOf) =>
        ThrownWriter.Write(wire, exception, linkOf);

    /// <summary>
    /// A generated input, which is only ever shown: one that is too large to show, or that cannot be read, is written as
    /// "unsupported" with the reason. Never throws for what the value is.
    /// </summary>
    public static void WriteValue(WireWriter wire, object? value)
    {
        int start = wire.Length;
        try
        {
            new ValueWriter(wire, start + ObservationCaps.InputBytes).Write(value);
        }
        catch (TooLargeException)
        {
            WriteUnreadable(wire, start, value, "too large to show");
        }
        catch (Exception e) // A getter or lazy sequence of an input: it is shown as unreadable, the check goes on.
        {
            WriteUnreadable(wire, start, value, "reading it threw " + TypeNames.Of(e.GetType()));
        }
    }

    private static void WriteUnreadable(WireWriter wire, int start, object? value, string why)
    {
        wire.Truncate(start);
        wire.Byte(ObservationTags.Unsupported);
        wire.Text(value is null ? "null" : TypeNames.Of(value.GetType()));
        wire.Text(why);
    }
}
