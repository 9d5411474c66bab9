namespace Process.Tests.EndToEnd;

/// <summary>The laboratory with a secret of every kind, and its learner edition; published once.</summary>
public sealed class PublishedLab : IDisposable
{
    public PublishedLab()
    {
        Lab.Write(Work);
        Work.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nchallenges: [relay, why, echo]\n");
        Work.Write("challenges/lab/relay/reference.csx", Lab.Honest + "// The staff's own remark.\nstring Unreached() => \"never to be read\";\n");
        Work.Write("challenges/lab/why/challenge.yaml", "title: Why\nkind: choice\ndifficulty: beginner\ntries: 2\noptions: { A: \"one\", B: \"two\" }\n");
        Work.Write("challenges/lab/why/statement.md", "Why?\n");
        Work.Write("challenges/lab/why/key.yaml", "answer: B\nexplanation: Because the moon is round.\nmisconceptions: { A: \"Believes in squares, and says so.\" }\n");
        Work.Write("challenges/lab/echo/challenge.yaml", "title: Echo\nkind: program\ndifficulty: beginner\npoints: 4\n");
        Work.Write("challenges/lab/echo/statement.md", "Echo it.\n");
        Work.Write("challenges/lab/echo/reference.csx", "Console.WriteLine(Console.In.ReadToEnd().Trim());\n");
        foreach (string file in new[] { "1.in", "1.ans" })
            Work.Write($"challenges/lab/echo/data/sample/{file}", "public words\n");
        foreach (string file in new[] { "2.in", "2.ans" })
            Work.Write($"challenges/lab/echo/data/secret/{file}", "what only staff know\n");
        var run = GraderCli.Run("publish", "lab", "--out", Work["out"], "--challenges", Work["challenges"]);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    internal Workspace Work { get; } = new();

    public void Dispose() => Work.Dispose();
}
