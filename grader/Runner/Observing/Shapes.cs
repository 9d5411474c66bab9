using System;
using System.Collections;
using System.IO;
using System.Reflection;

namespace Grader.Runner;

internal enum Shape { Unsupported, Map, Set, Sequence, AsyncSequence, Grouping, Memory, Structure }

/// <summary>
/// Which shape a value that is no scalar, array or tuple has. Of the framework's own types only collections and structs are data
/// (a stream, a task factory, a regex are not); of all others, everything that has public properties and fields, even none.
/// </summary>
internal static class Shapes
{
    public static Shape Of(object value, Type type)
    {
        if (value is Delegate or MemberInfo or Assembly or Module or Pointer or Stream or TextReader or TextWriter)
            return Shape.Unsupported;
        if (value is IEnumerable)
            return OfCollection(value, type);
        if (Implements(type, "System.Collections.Generic.IAsyncEnumerable`1"))
            return Shape.AsyncSequence;
        if (!Framework.Owns(type))
            return Shape.Structure;
        return type.FullName is { } name && (name.StartsWith("System.Memory`1", StringComparison.Ordinal) || name.StartsWith("System.ReadOnlyMemory`1", StringComparison.Ordinal))
            ? Shape.Memory
            : type.IsValueType ? Shape.Structure : Shape.Unsupported;
    }

    /// <summary>One entry of a map: a DictionaryEntry or a KeyValuePair of any types.</summary>
    public static void Split(object entry, out object? key, out object? value)
    {
        if (entry is DictionaryEntry plain)
        {
            (key, value) = (plain.Key, plain.Value);
            return;
        }
        key = value = null;
        foreach (MemberInfo member in PublicMembers.Of(entry.GetType()))
        {
            if (member.Name == "Key")
                key = PublicMembers.Get(member, entry);
            else if (member.Name == "Value")
                value = PublicMembers.Get(member, entry);
        }
    }

    public static object? KeyOf(object grouping, Type type) =>
        Find(type, "System.Linq.IGrouping`2")!.GetProperty("Key")!.GetValue(grouping, BindingFlags.DoNotWrapExceptions, null, null, null);

    /// <summary>The elements of a Memory or ReadOnlyMemory.</summary>
    public static Array ToArray(object memory, Type type) => (Array)type.GetMethod("ToArray", Type.EmptyTypes)!.Invoke(memory, null)!;

    private static Shape OfCollection(object value, Type type)
    {
        if (value is IDictionary || Implements(type, "System.Collections.Generic.IDictionary`2") || Implements(type, "System.Collections.Generic.IReadOnlyDictionary`2"))
            return Shape.Map;
        if (Implements(type, "System.Collections.Generic.ISet`1") || Implements(type, "System.Collections.Generic.IReadOnlySet`1"))
            return Shape.Set;
        return Implements(type, "System.Linq.IGrouping`2") ? Shape.Grouping : Shape.Sequence;
    }

    private static bool Implements(Type type, string definition) => Find(type, definition) is not null;

    private static Type? Find(Type type, string definition)
    {
        foreach (Type candidate in type.GetInterfaces())
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition().FullName == definition)
                return candidate;
        return null;
    }
}
