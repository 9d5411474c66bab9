using Grader.Challenges;

namespace Grader.Packs;

public sealed class PackTablesTests
{
    public static TheoryData<string> Paths => [.. PackTables.All.Keys];

    /// <summary>With GRADER_MAKE_TABLES=1 in the environment the files are written instead: for authors who change how a table is made.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void ACommittedTableIsTheOneThatIsMade(string path)
    {
        if (Environment.GetEnvironmentVariable("GRADER_MAKE_TABLES") == "1")
            File.WriteAllText(Repository.File(path), PackTables.All[path]);
        Assert.Equal(PackTables.All[path], File.ReadAllText(Repository.File(path)));
    }

    [Theory]
    [InlineData("generalise-breast-cancer")]
    [InlineData("generalise-diabetes")]
    public void NoColumnOfAMixtureIsOneOfThePublicTable(string challenge)
    {
        string[] open = [.. Source("challenges/overfitting/tame-the-trees/data/breast-cancer.csv").Columns, .. Source("tests/Core.Tests/Packs/diabetes.csv").Columns];
        Assert.Empty(Source($"challenges/overfitting/{challenge}/data/train.csv").Columns.Intersect(open));
    }

    private static PublicTable Source(string path) => PublicTable.Read(File.ReadAllText(Repository.File(path)));
}
