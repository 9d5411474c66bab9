using System;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Grader.Running;

namespace Grader.Runner;

/// <summary>
/// The framework's words for the exceptions that nearly every submission meets, as the host has looked them up in the same framework. To look
/// up the first one costs a fresh process 4 ms, a tenth of all that a submission costs: readers of resources, of attributes, of cultures, each
/// for the first time. All other messages come from where they always come from.
/// </summary>
internal sealed class Messages : ResourceManager
{
    private readonly string[] _names, _texts;
    private ResourceManager? _others;

    private Messages(ref WireReader reader)
    {
        int count = reader.Int32();
        (_names, _texts) = (new string[count], new string[count]);
        for (int i = 0; i < count; i++)
            (_names[i], _texts[i]) = (reader.Text(), reader.Text());
    }

    /// <summary>Puts them where the framework keeps what it reads its messages with; it makes one of its own only if there is none.</summary>
    public static void Use(byte[] payload)
    {
        var reader = new WireReader(payload);
        FieldInfo? place = typeof(object).Module.ResolveField(reader.Int32());
        place!.SetValue(null, new Messages(ref reader));
    }

    public override string? GetString(string name, CultureInfo? culture)
    {
        for (int i = 0; i < _names.Length; i++)
            if (_names[i] == name)
                return _texts[i];
        _others ??= new ResourceManager("System.Private.CoreLib.Strings", typeof(object).Assembly);
        return _others.GetString(name, culture);
    }
}
