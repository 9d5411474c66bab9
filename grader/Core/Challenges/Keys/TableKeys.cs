using System.Collections.Immutable;

namespace Grader.Challenges.Keys;

/// <summary>The keys of one table under <c>tables</c> in challenge.yaml.</summary>
internal static class TableKeys
{
    public static readonly Key<string> File = new(
        "file", new PatternShape(@"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\.csv$", "the name of a .csv file"), "Its file in data/. Default: the table's name and .csv.");
    public static readonly Key<string> Label = new("label", new TextShape(), "The column that is to be predicted.");
    public static readonly Key<ImmutableArray<Placed<string>>> Labels = new(
        "labels", new ListShape<string>(new TextShape(), 2, 100), "The labels, in the order that rows of probabilities have. Without them a column of numbers is to be predicted as a number.");
    public static readonly Key<string> Positive = new("positive", new TextShape(), "Of two labels: the one that a single probability, precision and recall are of.");
    public static readonly Key<ImmutableArray<Placed<int>>> Image = new(
        "image", new ListShape<int>(new WholeShape(1, 256), 2, 3), "What a network sees of a row: [rows, columns] or [channels, rows, columns]. Default: numbers in a row.");
    public static readonly Key<Fields> Splits = new(
        "splits", new FieldsShape(SplitKeys.All), "How many rows a training gets for what; each seed draws which.");
    public static readonly Key<double> Noise = new("noise", new ShareShape(0.5), "The share of the labels that are made wrong for training, from 0 to 0.5. Default: 0.");
    public static readonly Key<ImmutableArray<Placed<long>>> Seeds = new(
        "seeds", new ListShape<long>(new SeedShape(), 1, 10), "A training is done once for each, and judged by the mean. Default: [1, 2, 3, 4, 5].");

    public static readonly ImmutableArray<Key> All = [File, Label, Labels, Positive, Image, Splits, Noise, Seeds];

    public const string NamePattern = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";

    public const string NameWhat = "a table's name (letters, digits, - and _)";
}

/// <summary>The keys under <c>splits</c> of a table.</summary>
internal static class SplitKeys
{
    public static readonly Key<int> Train = new("train", new WholeShape(2, 100_000), "Rows that are learnt from.", Required: true);
    public static readonly Key<int> Validation = new("validation", new WholeShape(2, 100_000), "Rows by which is judged, and early stopping stops.", Required: true);
    public static readonly Key<int> Test = new("test", new WholeShape(2, 100_000), "Rows that nothing looks at but the last judgement.");

    public static readonly ImmutableArray<Key> All = [Train, Validation, Test];
}

/// <summary>The keys of one table under <c>data</c> in key.yaml: rows that are made when the challenge is read.</summary>
internal static class MadeTableKeys
{
    public static readonly Key<string> From = new(
        "from", new PatternShape(@"^(secret/)?[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\.csv$", "the name of a .csv file in data/ or data/secret/"),
        "The file in data/ that rows are drawn from, as in secret/rest.csv; what is in data/secret/ stays with the staff.", Required: true);
    public static readonly Key<int> Rows = new("rows", new WholeShape(2, 100_000), "How many rows are drawn.", Required: true);
    public static readonly Key<string> With = new(
        "with", new TextShape(), "A table whose rows are mixed in: they are its split `train`, the drawn ones its split `test`.");
    public static readonly Key<double> Jitter = new(
        "jitter", new ShareShape(2), "How far numbers are moved, in standard deviations of their column, so that no row is one of the file. Default: 0.");
    public static readonly Key<double> Relabel = new(
        "relabel", new ShareShape(0.5), "The share of drawn rows that get another label; a number is moved by that many standard deviations. Default: 0.");
    public static readonly Key<long> Seed = new("seed", new SeedShape(), "Any number, the longer the better; it is secret.", Required: true);

    public static readonly ImmutableArray<Key> All = [From, Rows, With, Jitter, Relabel, Seed];
}
