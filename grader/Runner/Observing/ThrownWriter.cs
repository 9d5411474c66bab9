using System;
using System.Diagnostics;
using System.Reflection;
using Grader.Running;

namespace Grader.Runner;

/// <summary>An exception as facts: its types, its message, and where in the chain it came by. No text of a stack trace leaves the process.</summary>
internal static class ThrownWriter
{
    public static void Write(WireWriter wire, Exception exception, Func<Assembly, int> linkOf)
    {
        exception = Unwrap(exception);
        WriteTypes(wire, exception.GetType());
        wire.Text(Message(exception));
        WriteFrames(wire, exception, linkOf);
    }

    /// <summary>
    /// Reflection's and a static constructor's wrappers, and an AggregateException of one (`.Result` of a task), hide what happened
    /// and where. Exact types only: what a submission derives from them is its own.
    /// </summary>
    private static Exception Unwrap(Exception exception)
    {
        while (exception.InnerException is { } inner && IsWrapper(exception))
            exception = inner;
        return exception;
    }

    private static bool IsWrapper(Exception exception) =>
        exception.GetType() == typeof(TargetInvocationException)
        || exception.GetType() == typeof(TypeInitializationException)
        || exception.GetType() == typeof(AggregateException) && ((AggregateException)exception).InnerExceptions.Count == 1;

    private static void WriteTypes(WireWriter wire, Type thrown)
    {
        int count = 0, framework = 0;
        for (Type? type = thrown; type is not null && type != typeof(object); type = type.BaseType)
        {
            count++;
            if (Framework.Owns(type))
                framework++;
        }
        int skip = Math.Max(0, count - ObservationCaps.ExceptionTypes);
        wire.Int32(count - skip);
        for (Type? type = thrown; type is not null && type != typeof(object); type = type.BaseType)
            if (skip-- <= 0)
                wire.Text(FullName(type));
        wire.Int32(Math.Min(framework, ObservationCaps.ExceptionTypes));
    }

    private static string FullName(Type type)
    {
        string name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name;
        return name.Length <= ObservationCaps.TypeName ? name : name.Substring(0, ObservationCaps.TypeName);
    }

    /// <summary>The getter may be a submission's own, and may throw: then there is no message, and the exception is told without one.</summary>
    private static string Message(Exception exception)
    {
        try
        {
            string? message = exception.Message;
            if (message is null)
                return "";
            return message.Length <= ObservationCaps.MessageLength ? message : string.Concat(message.AsSpan(0, ObservationCaps.MessageLength), "…");
        }
        catch (Exception)
        {
            return "";
        }
    }

    private static void WriteFrames(WireWriter wire, Exception exception, Func<Assembly, int> linkOf)
    {
        int at = wire.Length, count = 0;
        wire.Int32(0);
        foreach (StackFrame frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            if (count == ObservationCaps.Frames)
                break;
            if (frame.GetMethod() is not { } method)
                continue;
            int link = linkOf(method.Module.Assembly);
            if (link < 0)
                continue;
            wire.Byte((byte)link);
            wire.Int32(method.MetadataToken);
            wire.Int32(Math.Max(0, frame.GetILOffset()));
            count++;
        }
        wire.Patch(at, count);
    }
}
