using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;

namespace Process.Tests.Rules;

/// <summary>Questions whose key is proved by a program, each in a folder of its own, for figures.json is written there.</summary>
public sealed class EvidenceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evidence");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void NamesTheKeyAndItsFiguresAreKept()
    {
        Assert.True(Prove("""Console.WriteLine($"size: {Grader.Networks.Shape.Flat(3).Size}\nanswer: B");""").Holds);
        Assert.Equal("{\n  \"answer\": \"B\",\n  \"figures\": {\n    \"size\": \"3\"\n  }\n}\n", File.ReadAllText(Path.Combine(_folder.FullName, "figures.json")));
    }

    [Theory]
    [InlineData("Console.WriteLine(\"answer: A\");", "it names A, and the key is B")]
    [InlineData("Console.WriteLine(Nope);", "it does not compile: line 1: The name 'Nope' does not exist")]
    [InlineData("throw new Exception(\"no\");", "it does not end well: Exception at evidence.csx, line 1: no")]
    [InlineData("Console.WriteLine(\"size: 4\\nanswer: B\");", "its figures are no longer those of figures.json: size: 3 became 4; if that is right, delete the file and prove again")]
    [InlineData("File.ReadAllText(\"/etc/hostname\");", "it does not end well: UnauthorizedAccessException")]
    public void OtherwiseTheChallengeIsNotProved(string program, string why)
    {
        var proof = Prove(program, new Figures("B", [("size", "3")]));
        Assert.False(proof.Holds);
        Assert.StartsWith(why, Assert.Single(proof.Steps).Why, StringComparison.Ordinal);
        Assert.False(proof.IsOurFault);
    }

    [Fact]
    public void WithoutFiguresTheQuestionIsNotGraded() =>
        Assert.Equal(["lab/trial/figures.json: is missing: `grader prove` runs the evidence and writes it"], Trial.Problems(Question("Console.WriteLine(\"answer: B\");", null)));

    /// <summary>From the files of a question to what its evidence sees of them.</summary>
    [Fact]
    public void HasTablesOfItsOwn()
    {
        Write("lab/pack.yaml", "title: Lab\ntopic: t\nchallenges: [mean]\n");
        Write("lab/mean/challenge.yaml", "title: Mean\nkind: choice\ndifficulty: beginner\noptions: { A: \"2\", B: \"3\" }\n");
        Write("lab/mean/statement.md", "What is the mean?\n");
        Write("lab/mean/key.yaml", "answer: B\nexplanation: The middle of both.\n");
        Write("lab/mean/data/flowers.csv", "width,species\n2,setosa\n4,virginica\n");
        Write("lab/mean/evidence.csx", """
            double mean = Table("flowers").Numbers("width").Average();
            Console.WriteLine($"mean: {mean}");
            Console.WriteLine($"last: {Table("flowers").Text("species")[^1]}");
            Console.WriteLine($"answer: {(mean == 3 ? "B" : "A")}");
            """);
        var catalog = ChallengeReader.Read(_folder.FullName);
        Assert.Equal("", ProblemText.Render(catalog.Problems));
        Trial.Prove(catalog.Packs[0].Challenges[0]);
        Assert.Equal(
            new Figures("B", [("mean", "3"), ("last", "virginica")]),
            FiguresFile.Read(File.ReadAllText(Path.Combine(_folder.FullName, "lab/mean/figures.json"))));

        File.Delete(Path.Combine(_folder.FullName, "lab/mean/evidence.csx"));
        File.Delete(Path.Combine(_folder.FullName, "lab/mean/figures.json"));
        Assert.Equal("lab/mean/data/: is for evidence.csx, and there is no evidence.csx\n", ProblemText.Render(ChallengeReader.Read(_folder.FullName).Problems));
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Without its samples, which are not what is tried here.</summary>
    private Proof Prove(string program, Figures? kept = null)
    {
        var proof = Trial.Prove(Question(program, kept));
        return proof with { Steps = [.. proof.Steps.Where(step => !step.What.Contains("sample", StringComparison.Ordinal))] };
    }

    private Challenge Question(string program, Figures? kept) =>
        new("lab/trial", "trial", _folder.FullName, "Trial", Difficulty.Beginner, "", null, [], Limits.Default, new ChallengeBody.Question(
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("A", "one"), KeyValuePair.Create("B", "two")]),
            false, false, 1, null, null, ["B"], "", ImmutableSortedDictionary<string, string>.Empty, [])
        {
            Evidence = new Evidence(new SourceFile("evidence.csx", program), kept),
        });
}
