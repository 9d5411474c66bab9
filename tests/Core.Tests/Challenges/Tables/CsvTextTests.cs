using CsCheck;

namespace Grader.Challenges.Tables;

public sealed class CsvTextTests
{
    [Fact]
    public void ReadsNumbersAndText()
    {
        var table = Read("length_cm,species,\"the \"\"id\"\", as text\"\n5.1,setosa,a1\n-4e0,\"a, b\",2\n");
        Assert.Equal(2, table.Rows);
        Assert.Equal([5.1, -4], Assert.IsType<DataColumn.Numbers>(table.Columns[0]).Values);
        Assert.Equal(["setosa", "a, b"], Assert.IsType<DataColumn.Text>(table.Columns[1]).Values);
        Assert.Equal("the \"id\", as text", table.Columns[2].Name);
        Assert.Equal(["a1", "2"], Assert.IsType<DataColumn.Text>(table.Columns[2]).Values);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    [InlineData(" 1")]
    [InlineData("0x1")]
    [InlineData("1.000.000")]
    public void TakesNothingButAFiniteNumberForANumber(string cell) => Assert.IsType<DataColumn.Text>(Read($"a\n1\n{cell}\n").Columns[0]);

    [Theory]
    [InlineData("a,b\n1;2\n", "2: has 1 cells; the header has 2")]
    [InlineData("a,b\n1,2\n\n3,4\n", "3: is blank")]
    [InlineData("a,b\n1,\n", "2: has nothing under `b`; rows with gaps are left out before")]
    [InlineData("a,b\n1,2,\n", "2: has 3 cells; the header has 2")]
    [InlineData("a,a\n1,2\n", "1: two columns are named `a`")]
    [InlineData("a,\n1,2\n", "1: a column has no name")]
    [InlineData("a,b\n", "1: has no rows: the first line names the columns, the rows follow")]
    [InlineData("a\n\"1\n2\"\n", "2: has a quote that does not end where its cell does")]
    [InlineData("a\n\"1\"2\n", "2: has a quote that does not end where its cell does")]
    [InlineData("a\n1\"2\"\n", "2: has a quote within a cell; the whole cell is quoted, and a quote in it is written twice")]
    public void NamesWhatIsWrongWithItsLine(string text, string problem) => Assert.Contains("t.csv:" + problem, Problems(text));

    [Fact]
    public void NamesOnlyTheFirstFewOfTheSame() => Assert.Equal(5, Problems("a,b\n" + string.Concat(Enumerable.Repeat("1\n", 100))).Count);

    [Fact]
    public void RefusesMoreRowsThanACourseHas() => Assert.Single(Problems("a\n" + string.Concat(Enumerable.Repeat("1\n", ChallengeLimits.TableRows + 1))));

    [Fact]
    public void RefusesAVeryLongCell() => Assert.Equal("t.csv:2: has more than 1000 characters under `a`", Assert.Single(Problems($"a\n{new string('x', 1001)}\n")));

    private static readonly Gen<string> Cell = Gen.Char["ab ,\"\n1.-é"].Array[0, 6].Select(letters => new string(letters));

    /// <summary>Whatever the text: a table whose columns are whole, or at least one fault with a sentence.</summary>
    [Fact]
    public void ReadsAnyTextOrSaysWhyNot() => Gen.Select(Cell, Cell, Cell, Gen.Int[0, 3]).Sample((header, first, second, commas) =>
    {
        var problems = new List<Problem>();
        var table = CsvText.Read($"{header}\n{first}{new string(',', commas)}\n{second}", new Faults("t.csv", problems));
        Assert.NotEqual(table is null, problems.Count == 0);
        Assert.All(problems, problem => Assert.NotEmpty(problem.Message));
        if (table is not null)
            Assert.All(table.Columns, column => Assert.Equal(table.Rows, column is DataColumn.Numbers numbers ? numbers.Values.Length : ((DataColumn.Text)column).Values.Length));
    });

    /// <summary>What is written by the rules is read as it was meant.</summary>
    [Fact]
    public void ReadsBackWhatIsQuoted() => Gen.Char["ab ,\"é"].Array[1, 6].Array[1, 4].Sample(rows =>
    {
        string[] cells = [.. rows.Select(letters => "x" + new string(letters))];
        string text = "a\n" + string.Concat(cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));
        Assert.Equal(cells, Assert.IsType<DataColumn.Text>(Read(text).Columns[0]).Values);
    });

    private static DataTable Read(string text)
    {
        var problems = new List<Problem>();
        var table = CsvText.Read(text, new Faults("t.csv", problems));
        Assert.Empty(problems);
        return table!;
    }

    private static List<string> Problems(string text)
    {
        var problems = new List<Problem>();
        Assert.Null(CsvText.Read(text, new Faults("t.csv", problems)));
        return [.. problems.Select(ProblemText.Render)];
    }
}
