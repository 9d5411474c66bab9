using System;
using System.IO;
using System.Reflection;

namespace Grader.Runner;

/// <summary>What is the framework's own: loaded from the folder of the core library. A submission is loaded from bytes and has no place.</summary>
internal static class Framework
{
    private static readonly string? Folder = Path.GetDirectoryName(typeof(object).Assembly.Location);

    public static bool Owns(Type type)
    {
        Assembly assembly = type.Assembly;
        return assembly == typeof(object).Assembly
            || assembly is { IsDynamic: false, Location.Length: > 0 } && Path.GetDirectoryName(assembly.Location) == Folder;
    }
}
