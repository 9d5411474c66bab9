using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Grader.Running;
using YamlDotNet.RepresentationModel;

namespace Process.Tests.EndToEnd;

/// <summary>
/// action.yml's own steps, run as a runner runs them: a script to a file, bash with the runner's options, the runner's variables and files.
/// Two things are not GitHub's: setup-dotnet is passed over, and <c>dotnet</c> builds nothing, for the tests have.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed partial class ActionRun : IDisposable
{
    private static readonly string[] Files = ["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE"];

    private readonly Workspace _runner = new();
    private readonly Dictionary<string, string> _values = [];
    private readonly PullRequest _change;

    public ActionRun(PullRequest change, params (string Name, string Value)[] inputs)
    {
        _change = change;
        Directory.CreateDirectory(Path.GetDirectoryName(_runner["action/grader/Cli/bin/Release/net10.0"])!);
        Directory.CreateSymbolicLink(_runner["action/grader/Cli/bin/Release/net10.0"], Path.GetDirectoryName(Staged.Cli)!);
        _runner.Write("bin/dotnet", "#!/bin/sh\n[ \"$1 $2\" = \"build grader/Cli\" ] && pwd >>\"$RUNNER_TEMP/built\"\n");
        File.SetUnixFileMode(_runner["bin/dotnet"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _runner.Folder("temp");
        var action = Mapping(Load());
        foreach (var (name, input) in Mapping(action["inputs"]).Children)
            _values[$"inputs.{name}"] = Resolved(Mapping(input).Children.TryGetValue("default", out var value) ? (string)value! : "");
        foreach (var (name, value) in inputs)
            _values[$"inputs.{name}"] = _values.ContainsKey($"inputs.{name}") ? value : throw new ArgumentException($"action.yml has no input {name}");
        foreach (var step in (YamlSequenceNode)Mapping(action["runs"])["steps"])
        {
            if (ExitCode == 0)
                Run(Mapping(step));
        }
    }

    /// <summary>The last step's.</summary>
    public int ExitCode { get; private set; }

    /// <summary>stdout and stderr of all steps, as the runner reads them.</summary>
    public string Log { get; private set; } = "";

    public string Summary => _runner.Read("temp/GITHUB_STEP_SUMMARY");

    public string Outputs => _runner.Read("temp/GITHUB_OUTPUT");

    /// <summary>What no step of ours writes: variables and paths for later steps.</summary>
    public string Other => string.Concat(Files[2..].Select(file => _runner.Read($"temp/{file}")));

    /// <summary>Where <c>dotnet build</c> was run.</summary>
    public string Built => _runner.Read("temp/built").TrimEnd('\n');

    public string ActionFolder => _runner["action"];

    /// <summary>Whether there is such a file in the runner's folder for temporary ones.</summary>
    public bool IsIn(string file) => File.Exists(_runner[$"temp/{file}"]);

    public string Report(string learner) => File.ReadAllText(Path.Combine(_change.Workspace, "grader-report", learner, "report.json"));

    /// <summary>Lines that a runner takes for orders, but for those between stop-commands and its token, which it does not.</summary>
    public IEnumerable<string> Orders()
    {
        string? token = null;
        foreach (string line in Log.Split('\n').Select(line => line.TrimStart()))
        {
            if (token is not null)
                token = line == $"::{token}::" ? null : token;
            else if (line.StartsWith("::stop-commands::", StringComparison.Ordinal))
                token = line["::stop-commands::".Length..];
            else if (line.StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal))
                yield return line;
        }
        Assert.Null(token);
    }

    public void Dispose() => _runner.Dispose();

    private void Run(YamlMappingNode step)
    {
        if (step.Children.TryGetValue("uses", out var uses))
        {
            Assert.StartsWith("actions/setup-dotnet@", (string)uses!, StringComparison.Ordinal);
            return;
        }
        Assert.Equal("bash", (string)step["shell"]!);
        // A runner replaces what stands in a script before bash reads it: nothing may.
        Assert.DoesNotContain("${{", (string)step["run"]!, StringComparison.Ordinal);
        string script = _runner.Write("temp/script.sh", (string)step["run"]!);
        foreach (string file in Files)
            _runner.Write($"temp/{file}", "");
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = step.Children.TryGetValue("working-directory", out var folder) ? Resolved((string)folder!) : _change.Workspace,
        };
        Describe(start.Environment);
        foreach (var (name, value) in step.Children.TryGetValue("env", out var environment) ? Mapping(environment) : new YamlMappingNode())
            start.Environment[(string)name!] = Resolved((string)value!);
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var run = GraderCli.WaitFor(process);
        (ExitCode, Log) = (run.ExitCode, Log + run.Error + run.Out);
    }

    private void Describe(IDictionary<string, string?> environment)
    {
        string path = $"{_runner["bin"]}:{environment["PATH"]}";
        environment.Clear();
        foreach (string file in Files)
            environment[file] = _runner[$"temp/{file}"];
        foreach (var (name, value) in new (string, string)[]
        {
            ("PATH", path), ("HOME", _runner.Folder("home")), ("CI", "true"), ("GITHUB_ACTIONS", "true"), ("GITHUB_EVENT_NAME", "pull_request"),
            ("GITHUB_WORKSPACE", _change.Workspace), ("GITHUB_ACTION_PATH", ActionFolder), ("GITHUB_REPOSITORY", "your-course/repository"),
            ("GITHUB_REF", "refs/pull/1/merge"), ("RUNNER_TEMP", _runner["temp"]), ("RUNNER_OS", "Linux"), ("DOTNET_ROOT", Path.GetDirectoryName(WorkerProgram.Dotnet)!),
        })
            environment[name] = value;
    }

    private string Resolved(string text) => Expression().Replace(text, expression => expression.Groups[1].Value switch
    {
        "github.action_path" => ActionFolder,
        "github.event.pull_request.base.sha" => _change.Base,
        var input => _values[input],
    });

    private static YamlNode Load()
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(Path.Combine(Repository.Root, "action.yml"));
        yaml.Load(text);
        return yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Mapping(YamlNode node) => Assert.IsType<YamlMappingNode>(node);

    [GeneratedRegex(@"\$\{\{ *([\w.-]+) *\}\}")]
    private static partial Regex Expression();
}
