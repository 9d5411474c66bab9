using System.Collections.Immutable;

namespace Grader.Challenges.Keys;

/// <summary>The keys of pack.yaml.</summary>
internal static class PackKeys
{
    public static readonly Key<string> Title = new("title", new TextShape(), "What the pack is called.", Required: true);
    public static readonly Key<string> Topic = new("topic", new TextShape(), "What it is about, as in `neural networks`.", Required: true);
    public static readonly Key<string> Badge = new("badge", new TextShape(), "The badge for full marks in every challenge of the pack.");
    public static readonly Key<int> Minutes = new("minutes", new WholeShape(1, 1440), "How long the whole pack takes, in minutes.");
    public static readonly Key<ImmutableArray<Placed<string>>> Challenges = new(
        "challenges", new ListShape<string>(new PatternShape(Names.Pattern, Names.What), 1, 200),
        "The challenges' folders, in the order in which they are meant to be done.", Required: true);
    public static readonly Key<bool> SelfStudy = new("self-study", new FlagShape(), "true: what learners get includes key.yaml. Default: false.");

    public static readonly ImmutableArray<Key> All = [Title, Topic, Badge, Minutes, Challenges, SelfStudy];
}

/// <summary>Names of packs and challenges: they become files' names, columns and URLs on every system.</summary>
internal static class Names
{
    public const string Pattern = "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";

    public const string What = "a name of small letters, digits and hyphens";
}
