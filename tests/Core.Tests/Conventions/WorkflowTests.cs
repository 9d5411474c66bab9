using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Core.Tests.Conventions;

/// <summary>action.yml and the workflows that docs/github-actions.md offers, by the rules of a careful maintainer.</summary>
public sealed partial class WorkflowTests
{
    public static readonly TheoryData<string> Workflows = [.. Repository.Files("docs/workflows").Where(path => path.EndsWith(".yml", StringComparison.Ordinal)).Select(path => path.Replace('\\', '/'))];

    private static readonly string[] Keys = ["name", "on", "permissions", "jobs"];
    private static readonly string[] JobKeys = ["if", "runs-on", "timeout-minutes", "permissions", "steps"];
    private static readonly string[] StepKeys = ["name", "id", "if", "uses", "with", "env", "run", "shell", "working-directory"];

    [Theory, MemberData(nameof(Workflows))]
    public void IsShownInTheGuide(string path) =>
        Assert.Contains($"```yaml\n{Read(path)}```\n", Read("docs/github-actions.md"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Workflows))]
    public void HasNothingButWhatItSays(string path)
    {
        var workflow = Mapping(path);

        Assert.Equal(Keys, Names(workflow));
        foreach (var job in ((YamlMappingNode)workflow["jobs"]).Children.Values.Cast<YamlMappingNode>())
        {
            Assert.Empty(Names(job).Except(JobKeys));
            Assert.True(job.Children.ContainsKey("timeout-minutes"));
            AssertSteps((YamlSequenceNode)job["steps"]);
        }
    }

    [Fact]
    public void TheActionIsComposedOfStepsOfTheSameKind() => AssertSteps((YamlSequenceNode)((YamlMappingNode)Mapping("action.yml")["runs"])["steps"]);

    [Theory, MemberData(nameof(Workflows))]
    public void WhoGradesMayNotWriteAndWhoWritesDoesNotGrade(string path)
    {
        string text = Read(path);
        bool grades = text.Contains("/grader@", StringComparison.Ordinal);

        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        Assert.NotEqual(grades, text.Contains(": write", StringComparison.Ordinal));
        Assert.NotEqual(grades, text.Contains("github.token", StringComparison.Ordinal));
        Assert.Equal(Regex.Count(text, "actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
        Assert.Equal(grades, text.Contains("actions/checkout@", StringComparison.Ordinal));
    }

    /// <summary>Actions by commit, and no value from outside in a script: by a variable, it is data.</summary>
    private static void AssertSteps(YamlSequenceNode steps)
    {
        foreach (var step in steps.Cast<YamlMappingNode>())
        {
            Assert.Empty(Names(step).Except(StepKeys));
            Assert.NotEqual(step.Children.ContainsKey("uses"), step.Children.ContainsKey("run"));
            if (step.Children.TryGetValue("uses", out var uses))
                Assert.Matches(ByCommit(), (string)uses!);
            else
                Assert.DoesNotContain("${{", (string)step["run"]!, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Names(YamlMappingNode mapping) => mapping.Children.Keys.Select(key => (string)key!);

    private static YamlMappingNode Mapping(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Read(path)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex ByCommit();
}
