using System;
using System.Collections.Generic;
using System.Text;

namespace Grader.Runner;

/// <summary>
/// Types as a learner writes them: <c>double[]</c>, <c>List&lt;int&gt;</c>, <c>(int, string)</c>, <c>Layer</c>. Types that no
/// source names (iterators, LINQ's own) are what they can be used as: <c>IEnumerable&lt;int&gt;</c>.
/// </summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Known = [];

    public static string Of(Type type)
    {
        if (!Known.TryGetValue(type, out string? name))
        {
            var text = new StringBuilder();
            Append(text, type);
            if (text.Length > ObservationCaps.TypeName)
                text.Remove(ObservationCaps.TypeName, text.Length - ObservationCaps.TypeName).Append('…');
            Known[type] = name = text.ToString();
        }
        return name;
    }

    private static void Append(StringBuilder text, Type type)
    {
        if (text.Length > ObservationCaps.TypeName)
            return;
        if (type.IsArray)
            AppendArray(text, type);
        else if (Keyword(type) is { } keyword)
            text.Append(keyword);
        else if (Nullable.GetUnderlyingType(type) is { } underlying)
            Append(text, underlying, "?");
        else if (type.IsPointer)
            Append(text, type.GetElementType()!, "*");
        else if (IsUnspeakable(type))
            AppendUnspeakable(text, type);
        else
            AppendNamed(text, type);
    }

    private static void Append(StringBuilder text, Type type, string suffix)
    {
        Append(text, type);
        text.Append(suffix);
    }

    /// <summary>C# writes the outermost rank first: an array of <c>int[,]</c> is <c>int[][,]</c>.</summary>
    private static void AppendArray(StringBuilder text, Type type)
    {
        Type element = type;
        while (element.IsArray)
            element = element.GetElementType()!;
        Append(text, element);
        for (Type array = type; array.IsArray; array = array.GetElementType()!)
            text.Append('[').Append(',', array.GetArrayRank() - 1).Append(']');
    }

    private static void AppendNamed(StringBuilder text, Type type)
    {
        string name = type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0)
        {
            text.Append(name);
            return;
        }
        Type[] arguments = type.GetGenericArguments();
        int arity = int.TryParse(name.AsSpan(tick + 1), out int stated) ? stated : arguments.Length;
        bool tuple = type.Namespace == "System" && name.StartsWith("ValueTuple`", StringComparison.Ordinal);
        text.Append(tuple ? "" : name, 0, tuple ? 0 : tick).Append(tuple ? '(' : '<');
        AppendArguments(text, arguments, Math.Max(0, arguments.Length - arity), tuple);
        text.Append(tuple ? ')' : '>');
    }

    private static void AppendArguments(StringBuilder text, Type[] arguments, int first, bool tuple)
    {
        for (int i = first; i < arguments.Length; i++)
        {
            if (i > first)
                text.Append(", ");
            if (tuple && i == 7) // the eighth is a tuple of the rest
                AppendArguments(text, arguments[i].GetGenericArguments(), 0, tuple);
            else
                Append(text, arguments[i]);
        }
    }

    private static bool IsUnspeakable(Type type) =>
        type.Name.StartsWith('<') || !type.IsVisible && Framework.Owns(type);

    private static void AppendUnspeakable(StringBuilder text, Type type)
    {
        if (type.Name.Contains("AnonymousType", StringComparison.Ordinal))
        {
            text.Append("anonymous type");
            return;
        }
        foreach (string wanted in (string[])["IGrouping`2", "IDictionary`2", "IAsyncEnumerable`1", "IEnumerable`1"])
            foreach (Type candidate in type.GetInterfaces())
                if (candidate.Name == wanted)
                {
                    AppendNamed(text, candidate);
                    return;
                }
        text.Append(type.Name);
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Char => "char",
        TypeCode.SByte => "sbyte",
        TypeCode.Byte => "byte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        TypeCode.Double => "double",
        TypeCode.Decimal => "decimal",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : type == typeof(nint) ? "nint" : type == typeof(nuint) ? "nuint" : null,
    };
}
