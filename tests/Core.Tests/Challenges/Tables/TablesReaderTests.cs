using Grader.Learning;

namespace Grader.Challenges.Tables;

public sealed class TablesReaderTests
{
    private const string Csv = "x,y,species\n1,10,a\n2,20,b\n3,30,a\n4,40,b\n";

    [Fact]
    public void TakesEveryFileForATable()
    {
        using var folder = Good.Code().With("p/c/data/test.csv", Csv).With("p/c/data/other.csv", "z\n1\n");
        Assert.Equal(["other", "test"], Tables(folder).Select(table => table.Name));
    }

    [Fact]
    public void HidesColumns()
    {
        using var folder = With("hide: { test: [species] }");
        var table = Assert.Single(Tables(folder));
        Assert.True(table.HasHidden);
        Assert.Equal(["x", "y"], table.Shown.Columns.Select(column => column.Name));
    }

    [Fact]
    public void ReadsWhatIsToBePredictedAndHowItIsTrainedOn()
    {
        using var folder = With("tables: { trees: { file: test.csv, label: species, labels: [b, a], positive: a, image: [1, 2], splits: { train: 2, validation: 2 }, noise: 0.1 } }");
        var table = Assert.Single(Tables(folder));
        Assert.Equal("trees", table.Name);
        Assert.Equal(("species", "b, a", 1), (table.Label!.Column, string.Join(", ", table.Label.Labels), table.Label.Positive));
        Assert.Equal([1, 2], table.Image);
        Assert.Equal((2, 2, 0, 0.1), (table.Plan!.Train, table.Plan.Validation, table.Plan.Test, table.Plan.Noise));
        Assert.Equal([1L, 2, 3, 4, 5], table.Plan.Seeds);
    }

    [Theory]
    [InlineData("hide: { tset: [species] }", "challenge.yaml:4: `hide` names a table `tset`, and there is none; did you mean `test`?")]
    [InlineData("hide: { test: [specis] }", "challenge.yaml:4: `hide` names a column `specis` that the table `test` does not have; did you mean `species`?")]
    [InlineData("hide: { test: [species, x, y] }", "challenge.yaml:4: `hide` hides every column of `test`")]
    [InlineData("tables: { tets: {} }", "challenge.yaml:4: there is no file data/tets.csv; did you mean `test.csv`?")]
    [InlineData("tables: { test: { label: specie } }", "challenge.yaml:4: the table `test` has no column `specie`; did you mean `species`?")]
    [InlineData("tables: { test: { labels: [a, b] } }", "challenge.yaml:4: `labels` needs a `label`: the column that is to be predicted")]
    [InlineData("tables: { test: { label: species, labels: [a, c] } }", "challenge.yaml:4: `species` of `test` has the label `b`, which `labels` does not name")]
    [InlineData("tables: { test: { label: species, labels: [a, b, c], positive: a } }", "challenge.yaml:4: `positive` is one of two labels; they are a, b, c")]
    [InlineData("tables: { test: { label: species, image: [2, 2] } }", "challenge.yaml:4: `image` has 4 numbers; a row of `test` has 2")]
    [InlineData("tables: { test: { label: species, splits: { train: 3, validation: 2 } } }", "challenge.yaml:4: the splits have 5 rows; `test` has 4")]
    [InlineData("tables: { test: { label: species, splits: { train: 2, validation: 2 }, seeds: [1, 1] } }", "challenge.yaml:4: `seeds` names a seed twice")]
    public void NamesWhatIsWrong(string line, string problem) => Says.Exactly(With(line), [.. problem.Split('\n').Select(one => $"p/c/{one}")]);

    [Fact]
    public void TakesCsvFilesOnly() => Says.Exactly(
        With("").With("p/c/data/notes.txt", "x\n").With("p/c/data/deep/t.csv", Csv).With("p/c/data/secret/pool.csv", Csv),
        "p/c/data/deep/t.csv: data/ and data/secret/ hold .csv files only",
        "p/c/data/notes.txt: data/ and data/secret/ hold .csv files only",
        "p/c/data/secret/pool.csv: no table under `data` in key.yaml is made from it");

    [Fact]
    public void MakesRowsFromASecretFile()
    {
        using var folder = Made("rows: 3, jitter: 0.5, relabel: 0.4, with: train, seed: 7").With("p/c/data/train.csv", "x,y,species\n7,70,a\n8,80,b\n");
        var table = Tables(folder).Single(table => table.Name == "test");
        Assert.Equal(5, table.Data.Rows);
        Assert.Equal(2, table.Rows.Count(split => split == Split.Train));
        Assert.Equal(["a", "b"], Enumerable.Range(0, 5).Where(row => table.Rows[row] == Split.Train).Select(row => table.Data.Columns[2].TextAt(row)).Order());
        Assert.DoesNotContain(Tables(folder), other => other.Name == "pool");
    }

    [Theory]
    [InlineData("rows: 5, seed: 7", "key.yaml:1: `test` has 5 rows; its file has 4")]
    [InlineData("rows: 2, seed: 7, with: train", "key.yaml:1: `test` is made with the rows of `train`, and there is no such table")]
    public void NamesWhatCannotBeMade(string spec, string problem) => Says.Exactly(Made(spec), $"p/c/{problem}");

    [Fact]
    public void WantsTheLabelOfMadeRowsHidden() => Says.Exactly(
        Made("rows: 2, seed: 7").Replacing("p/c/challenge.yaml", "hide: { test: [species] }\n", ""),
        "p/c/challenge.yaml: the rows of `test` are made from a secret seed, so its label `species` has to stand under `hide`");

    private static ChallengeBuilder Made(string spec) => Good.Code()
        .With("p/c/data/secret/pool.csv", Csv)
        .With("p/c/key.yaml", $"data: {{ test: {{ from: secret/pool.csv, {spec} }} }}\n")
        .Replacing("p/c/challenge.yaml", "difficulty: beginner\n", "difficulty: beginner\nhide: { test: [species] }\ntables: { test: { label: species } }\n");

    private static ChallengeBuilder With(string line) => Good.Code().With("p/c/data/test.csv", Csv)
        .Replacing("p/c/challenge.yaml", "difficulty: beginner\n", $"difficulty: beginner\n{line}\n");

    private static System.Collections.Immutable.ImmutableArray<ChallengeTable> Tables(ChallengeBuilder folder) =>
        Assert.IsType<ChallengeBody.Code>(Assert.Single(folder.Pack().Challenges).Body).Tables;
}
