using System.Text;
using Grader.Challenges;
using Grader.Courses;

namespace Grader.Importing;

/// <summary>Who a sender is: by the platform's number, then by login or e-mail, then by name, and never by a guess between two.</summary>
internal sealed class RosterMatch
{
    private readonly Roster _roster;
    private readonly Platform _platform;
    private readonly ILookup<string, RosterEntry> _byName;

    public RosterMatch(Roster roster, Platform platform)
    {
        (_roster, _platform) = (roster, platform);
        _byName = roster.Entries.Where(entry => entry.Name is not null)
            .SelectMany(entry => Spellings(entry.Name!).Distinct().Select(spelling => (spelling, entry)))
            .ToLookup(pair => pair.spelling, pair => pair.entry, StringComparer.Ordinal);
    }

    /// <returns>The learner; or null, and why not.</returns>
    public (string? Learner, string? Why) Find(Sender sender)
    {
        if (_roster.IsEmpty)
            return (OwnName(sender), null);
        string?[] known = [sender.Number, sender.Email, sender.Name];
        var byKey = known.OfType<string>().Select(key => _roster.Entries.Where(entry => Keys(entry).Any(own => Same(own, key))).ToList()).FirstOrDefault(some => some.Count > 0);
        if (byKey is [var one])
            return (one.Id, null);
        var byName = _byName[Plain(sender.Name)].Where(MayBe).ToList();
        return (byKey ?? byName) switch
        {
            [var only] => (only.Id, null),
            [] => (null, Unknown(sender)),
            var several => (null, $"may be more than one learner of the roster: {string.Join(", ", several.Select(entry => entry.Id))}; put the number {sender.Number} into its column"),
        };
    }

    /// <summary>Without a roster every sender is a learner, by what stays the same in the platform's next download.</summary>
    private string OwnName(Sender sender) => _platform switch
    {
        Platform.Gradescope => sender.Number ?? sender.Email ?? sender.Name,
        Platform.Canvas => $"{sender.Name}_{sender.Number}",
        _ => sender.Name,
    };

    /// <summary>What the platform may call this learner, beside the name. Moodle's number is another one in each assignment.</summary>
    private IEnumerable<string?> Keys(RosterEntry entry) => _platform switch
    {
        Platform.Canvas => [entry.Canvas],
        Platform.Moodle => [entry.Moodle],
        Platform.Gradescope => [entry.Gradescope, entry.Id, entry.Email, entry.Login],
        Platform.Git => [entry.Github, entry.Id, entry.Login, entry.Email],
        _ => [entry.Id, entry.Login, entry.Email, entry.Github],
    };

    /// <summary>Whose number in Canvas is known, and is not this one, is somebody else of the same name.</summary>
    private bool MayBe(RosterEntry entry) => _platform != Platform.Canvas || entry.Canvas is null;

    private string Unknown(Sender sender)
    {
        string what = _platform == Platform.Moodle && sender.Name is "Participant"
            ? $"is participant {sender.Number} of a blind marking: download again when identities are revealed, or put {sender.Number} under `moodle` in the roster"
            : "matches nobody in the roster";
        string? near = Nearest.Name(Plain(sender.Name), _byName.Select(names => names.Key));
        return near is null ? what : $"{what}; did you mean {_byName[near].First().Id}?";
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>A name as platforms run it together: <c>Learner, One</c>, <c>One Learner</c>, <c>learnerone</c>; each word may come first.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        string[] words = [.. name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(word => word.Length > 0)];
        for (int first = 0; first < words.Length; first++)
            yield return string.Concat([.. words[first..], .. words[..first]]);
    }

    /// <summary>Small letters and digits, Latin ones without accents, whether composed or not.</summary>
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name.Select(Bare).Where(c => char.IsLetterOrDigit(c)))
            plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    /// <summary>The product runs without the tables of ICU, so these letters are taken apart here: U+00C0 to U+017F.</summary>
    private static char Bare(char c) => c is >= '\u00C0' and <= '\u017F' ? Unaccented[c - '\u00C0'] : c;

    private const string Unaccented =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×OUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþy"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiĲĳJjKkĸLlLlLlLlLlNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzſ";
}
