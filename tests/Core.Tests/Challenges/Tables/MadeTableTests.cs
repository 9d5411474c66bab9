using CsCheck;
using Grader.Learning;

namespace Grader.Challenges.Tables;

public sealed class MadeTableTests
{
    private static readonly LabelColumn Species = new("species", ["a", "b", "c"], null);

    /// <summary>100 rows: x is 0.0, 0.1, …; the labels take turns.</summary>
    private static readonly DataTable Source = new(
        [
            new DataColumn.Numbers("x", [.. Enumerable.Range(0, 100).Select(i => i / 10.0)]),
            new DataColumn.Text("species", [.. Enumerable.Range(0, 100).Select(i => "abc"[i % 3].ToString())]),
        ],
        100);

    [Fact]
    public void IsTheSameForTheSameSeedAndAnotherForAnother()
    {
        string One(long seed) => Text(new MadeTable(50, 0.2, 0.2, seed).Make(Source, null, Species).Data);
        Assert.Equal(One(1), One(1));
        Assert.NotEqual(One(1), One(2));
    }

    /// <summary>Pinned: hidden rows that changed with a version of the grader would change everyone's marks.</summary>
    [Fact]
    public void IsTheSameOnEveryMachine() =>
        Assert.Equal("3.8 a, 4.5 b, 2.2 c", Text(new MadeTable(3, 0.2, 0.2, 1).Make(Source, null, Species).Data));

    [Fact]
    public void DrawsEachRowAtMostOnceAndChangesNothingUnasked() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Int[2, 100]).Sample((seed, rows) =>
    {
        var (data, _) = new MadeTable(rows, 0, 0, seed).Make(Source, null, Species);
        string[] drawn = Text(data).Split(", ");
        Assert.Equal(rows, drawn.Distinct().Count());
        Assert.Subset(Text(Source).Split(", ").ToHashSet(), drawn.ToHashSet());
    });

    [Fact]
    public void MovesNumbersWithinTheirColumn()
    {
        var (data, _) = new MadeTable(100, 0.5, 0, 3).Make(Source, null, Species);
        var values = Assert.IsType<DataColumn.Numbers>(data.Columns[0]).Values;
        Assert.All(values, value => Assert.InRange(value, 0, 9.9));
        Assert.All(values, value => Assert.Equal(Math.Round(value, 1), value));
        Assert.InRange(values.Average(), 4, 6);
    }

    [Fact]
    public void GivesAShareOfTheRowsAnotherLabel()
    {
        var (kept, _) = new MadeTable(100, 0, 0, 3).Make(Source, null, Species);
        var (data, _) = new MadeTable(100, 0, 0.3, 3).Make(Source, null, Species);
        int changed = Enumerable.Range(0, 100).Count(row => kept.Columns[1].TextAt(row) != data.Columns[1].TextAt(row));
        Assert.InRange(changed, 15, 45);
    }

    [Fact]
    public void MixesInTheRowsOfAnotherTable()
    {
        var with = new DataTable([new DataColumn.Numbers("x", [77, 88]), new DataColumn.Text("species", ["a", "b"])], 2);
        var (data, rows) = new MadeTable(10, 0.5, 0.5, 3).Make(Source, with, Species);
        Assert.Equal(12, data.Rows);
        var train = Enumerable.Range(0, 12).Where(row => rows[row] == Split.Train).ToArray();
        Assert.Equal(["77 a", "88 b"], train.Select(row => $"{data.Columns[0].TextAt(row)} {data.Columns[1].TextAt(row)}").Order());
        Assert.NotEqual([10, 11], train);
    }

    private static string Text(DataTable table) =>
        string.Join(", ", Enumerable.Range(0, table.Rows).Select(row => string.Join(' ', table.Columns.Select(column => column.TextAt(row)))));
}
