using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Threading.Tasks;

namespace Grader.Runner;

/// <summary>Tasks and asynchronous sequences, waited for on the check's own thread and within its limits.</summary>
internal static class Awaiting
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.NonPublic;

    public static bool IsAwaitable(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || IsValueTask(type);

    /// <summary>False where there is no result. What the task threw comes out as it was thrown, not as an AggregateException.</summary>
    public static bool TryAwait(object awaitable, out object? result)
    {
        Type type = awaitable.GetType();
        Task task = awaitable as Task ?? (awaitable is ValueTask plain ? plain.AsTask() : (Task)type.GetMethod("AsTask")!.Invoke(awaitable, null)!);
        task.GetAwaiter().GetResult();
        result = null;
        Type? closed = task.GetType();
        while (closed is not null && !(closed.IsGenericType && closed.GetGenericTypeDefinition() == typeof(Task<>)))
            closed = closed.BaseType;
        if (closed is null || closed.GetGenericArguments()[0].Name == "VoidTaskResult") // what `async Task` is inside
            return false;
        result = closed.GetProperty("Result")!.GetValue(task);
        return true;
    }

    /// <summary>An IAsyncEnumerable as a sequence that waits for each of its elements.</summary>
    public static IEnumerable Items(object sequence)
    {
        foreach (Type candidate in sequence.GetType().GetInterfaces())
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
                return (IEnumerable)typeof(Awaiting).GetMethod(nameof(Wait), Own)!.MakeGenericMethod(candidate.GetGenericArguments()).Invoke(null, [sequence])!;
        throw new InvalidOperationException("not an asynchronous sequence");
    }

    private static bool IsValueTask(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>);

    private static IEnumerable<T> Wait<T>(IAsyncEnumerable<T> sequence)
    {
        IAsyncEnumerator<T> items = sequence.GetAsyncEnumerator();
        while (items.MoveNextAsync().AsTask().GetAwaiter().GetResult())
            yield return items.Current;
        items.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
