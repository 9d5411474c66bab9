using System.Globalization;
using System.Text;

namespace Grader.Reporting;

/// <summary>A learner's name is whatever a folder can be called: each gets one harmless name for a folder, another one than everybody else's.</summary>
/// <param name="taken">Names of what is beside them.</param>
public sealed class LearnerFolders(params IEnumerable<string> taken)
{
    /// <summary>In bytes: file systems take 255, and a name may get a number.</summary>
    private const int LongestName = 200;

    private readonly HashSet<string> _names = new(taken, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>Which it is depends on who was asked for before: ask in the order of the class.</summary>
    public string Of(string learner)
    {
        if (!_folders.TryGetValue(learner, out string? folder))
            _folders.Add(learner, folder = Unique(Harmless(learner)));
        return folder;
    }

    public static string Harmless(string name)
    {
        var safe = new StringBuilder();
        int bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestName)
                break;
            bool harmless = !rune.IsAscii || char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '_' or '.' or '@' or '+';
            safe.Append(harmless ? rune.ToString() : "_");
        }
        string trimmed = safe.ToString().Trim('.');
        return trimmed.Length == 0 ? "_" : trimmed;
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; !_names.Add(unique); i++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return unique;
    }
}
