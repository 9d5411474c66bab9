using Grader.Challenges;

namespace Grader.Packs;

/// <summary>
/// How the tables of the shipped packs were made that are no public data set as it is. docs/data-sets.md names the sources. The seeds are
/// secret as hidden rows are: none of this is in a learner edition.
/// </summary>
internal static class PackTables
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Made = new(Make);

    /// <summary>By the path in the repository.</summary>
    public static IReadOnlyDictionary<string, string> All => Made.Value;

    private static Dictionary<string, string> Make()
    {
        var tumours = Source("challenges/overfitting/tame-the-trees/data/breast-cancer.csv");
        var digits = Source("challenges/cnn-config/parameter-budget/data/digits.csv");
        var cancer = new TumourTables(tumours, seed: 11);
        var diabetes = new DiabetesTables(Source("tests/Core.Tests/Packs/diabetes.csv"), seed: 11);
        var ward = new WardTables(tumours, seed: 24);
        return new()
        {
            ["challenges/overfitting/generalise-breast-cancer/data/train.csv"] = cancer.Train,
            ["challenges/overfitting/generalise-breast-cancer/data/secret/rest.csv"] = cancer.Rest,
            ["challenges/overfitting/generalise-diabetes/data/train.csv"] = diabetes.Train,
            ["challenges/overfitting/generalise-diabetes/data/secret/rest.csv"] = diabetes.Rest,
            ["challenges/overfitting/spot-the-leak/data/train.csv"] = ward.Train,
            ["challenges/overfitting/spot-the-leak/data/secret/week.csv"] = ward.Week,
            ["challenges/cnn-config/shifted-digits/data/shifted.csv"] = ShiftedDigits.Table(digits, seed: 5),
            ["challenges/cnn-config/regularise/data/digits.csv"] = digits.Take(Enumerable.Range(0, 1000)).Text("digit", _ => 0),
        };
    }

    private static PublicTable Source(string path) => PublicTable.Read(File.ReadAllText(Repository.File(path)));
}
