using System.Diagnostics;
using Grader.Challenges.Yaml;

namespace Grader.Challenges;

/// <summary>A YAML file whose root is a mapping, as all of ours are.</summary>
internal static class YamlFile
{
    /// <summary>Null, and at least one fault, if the file is no such thing.</summary>
    public static YamlMapping? ReadFile(string path, Faults faults)
    {
        switch (TextFile.Decode(File.ReadAllBytes(path)))
        {
            case TextFile.Text text:
                return Read(TextFile.WithLineFeeds(text.Content), faults);
            case TextFile.NotText not:
                faults.Add(null, not.Why);
                return null;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Null, and at least one fault, if the text is no such thing.</summary>
    public static YamlMapping? Read(string text, Faults faults)
    {
        var document = YamlText.Read(text);
        foreach (var fault in document.Faults)
            faults.Add(fault.Line, fault.Message);
        if (document.Root is YamlMapping mapping)
            return mapping;
        if (document.Root is YamlScalar { IsNull: true } || document.Root is null && faults.Count == 0)
            faults.Add(1, "the file is empty");
        else if (document.Root is { } root)
            faults.Add(root.Line, $"the file is {root.Kind}; it should be a mapping, with lines like `title: …`");
        return null;
    }
}
