using System;
using System.Collections.Generic;
using System.Reflection;

namespace Grader.Runner;

/// <summary>
/// The public instance properties (readable, without parameters) and fields of a type, inherited ones included, in ordinal order
/// of their names; of a name that hides another, the most derived.
/// </summary>
internal static class PublicMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, MemberInfo[]> Known = [];

    public static MemberInfo[] Of(Type type)
    {
        if (!Known.TryGetValue(type, out MemberInfo[]? members))
            Known[type] = members = Find(type);
        return members;
    }

    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    /// <summary>A getter's exception comes out as it was thrown.</summary>
    public static object? Get(MemberInfo member, object owner) => member is PropertyInfo property
        ? property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null)
        : ((FieldInfo)member).GetValue(owner);

    private static MemberInfo[] Find(Type type)
    {
        var found = new SortedDictionary<string, MemberInfo>(StringComparer.Ordinal);
        for (Type? declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (PropertyInfo property in declaring.GetProperties(Declared))
                if (property.GetGetMethod() is not null && property.GetIndexParameters().Length == 0)
                    found.TryAdd(property.Name, property);
            foreach (FieldInfo field in declaring.GetFields(Declared))
                found.TryAdd(field.Name, field);
        }
        var members = new MemberInfo[found.Count];
        found.Values.CopyTo(members, 0);
        return members;
    }
}
