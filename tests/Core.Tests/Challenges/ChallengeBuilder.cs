namespace Grader.Challenges;

/// <summary>A real folder of challenges that a test fills and the end of the test deletes.</summary>
internal sealed class ChallengeBuilder : IDisposable
{
    public ChallengeBuilder() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "grader-challenges-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public ChallengeBuilder With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public ChallengeBuilder With(string path, byte[] bytes)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public ChallengeBuilder Without(string path)
    {
        var full = Path.Combine(Folder, path);
        if (Directory.Exists(full))
            Directory.Delete(full, recursive: true);
        else
            File.Delete(full);
        return this;
    }

    public ChallengeBuilder Replacing(string path, string old, string @new)
    {
        var text = File.ReadAllText(Path.Combine(Folder, path));
        Assert.Contains(old, text);
        return With(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public ChallengeCatalog Read() => ChallengeReader.Read(Folder);

    /// <summary>The only pack, which has no problems.</summary>
    public Pack Pack()
    {
        var catalog = Read();
        Assert.Equal("", ProblemText.Render(catalog.Problems));
        return Assert.Single(catalog.Packs);
    }

    /// <summary>What there is to say, a line each; no pack with a problem was read.</summary>
    public string Problems()
    {
        var catalog = Read();
        Assert.All(catalog.Packs, pack => Assert.DoesNotContain(catalog.Problems, problem => problem.File.Split('/')[0] == pack.Id));
        return ProblemText.Render(catalog.Problems).TrimEnd('\n');
    }
}

internal static class Says
{
    /// <summary>That reading says these lines, all of them, and nothing else.</summary>
    public static void Exactly(ChallengeBuilder folder, params string[] lines)
    {
        using (folder)
            Assert.Equal(lines, folder.Problems().Split('\n'));
    }
}

/// <summary>Packs without a fault, to be spoilt by tests: one of each kind, under <c>p/c</c>.</summary>
internal static class Good
{
    public const string Pack = "title: A pack\ntopic: testing\nchallenges: [c]\n";

    public static ChallengeBuilder Code() => Any("code", "")
        .With("p/c/starter.csx", "int F(int x) => 0;\n")
        .With("p/c/checks.csx", "Check(\"one\", () => F(1));\n")
        .With("p/c/reference.csx", "int F(int x) => x;\n");

    public static ChallengeBuilder Library() => Any("code", "")
        .With("p/c/starter/F.cs", "class F;\n")
        .With("p/c/checks.csx", "Check(\"one\", () => new F());\n")
        .With("p/c/reference/F.cs", "class F;\n");

    public static ChallengeBuilder Program() => Any("program", "")
        .With("p/c/reference.csx", "Console.WriteLine(Console.ReadLine());\n")
        .With("p/c/data/sample/1.in", "1\n").With("p/c/data/sample/1.ans", "1\n")
        .With("p/c/data/secret/2.in", "2\n").With("p/c/data/secret/2.ans", "2\n");

    public static ChallengeBuilder Choice() => Any("choice", "options:\n  A: one\n  B: two\n  C: three\n")
        .With("p/c/key.yaml", "answer: A\nexplanation: Because.\nmisconceptions: { B: Two is not one. }\n");

    public static ChallengeBuilder PredictOutput() => Any("predict-output", "options:\n  A: one\n  B: two\n")
        .With("p/c/program.csx", "Console.WriteLine(\"one\");\n")
        .With("p/c/key.yaml", "explanation: Because.\n");

    private static ChallengeBuilder Any(string kind, string more) => new ChallengeBuilder()
        .With("p/pack.yaml", Pack)
        .With("p/c/challenge.yaml", $"title: A challenge\nkind: {kind}\ndifficulty: beginner\n{more}")
        .With("p/c/statement.md", "Do it.\n");
}
