using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Grader.Reporting;
using Grader.Reporting.Actions;

namespace Grader.Cli;

/// <summary>A run of GitHub Actions, as its runner describes it in the environment.</summary>
internal static class Actions
{
    /// <summary>GitHub refuses a page of 1 MiB or more.</summary>
    private const int MostSummaryBytes = 1_000_000;

    /// <summary>Each lets whoever holds it act for the repository.</summary>
    private static readonly ImmutableArray<string> Tokens =
    [
        "GITHUB_TOKEN", "GH_TOKEN", "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN", "INPUT_GITHUB-TOKEN", "INPUT_TOKEN",
        "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "NUGET_API_KEY", "AZURE_CLIENT_SECRET", "AWS_SECRET_ACCESS_KEY",
    ];

    private static readonly ImmutableArray<string> TokenStarts = ["ghp_", "gho_", "ghs_", "ghu_", "ghr_", "github_pat_"];

    /// <summary>Events whose jobs have the repository's rights and secrets while others say what is in the work tree.</summary>
    private static readonly ImmutableArray<string> PrivilegedEvents = ["pull_request_target", "workflow_run", "issue_comment"];

    public static bool IsHere => Variable("GITHUB_ACTIONS") == "true";

    /// <summary>Whoever opens one runs code of his own beside the grader: what it may have left in the cache is not believed (rule 45).</summary>
    public static bool IsPullRequest => Variable("GITHUB_EVENT_NAME").StartsWith("pull_request", StringComparison.Ordinal);

    /// <summary>The repository's root, full.</summary>
    public static string Workspace => Variable("GITHUB_WORKSPACE") is { Length: > 0 } folder ? Path.GetFullPath(folder) : Directory.GetCurrentDirectory();

    /// <exception cref="UsageException">The job could do more to the repository than grade what is in it.</exception>
    public static void RefusePrivileges()
    {
        if (!IsHere)
            return;
        string because = PrivilegedEvents.Contains(Variable("GITHUB_EVENT_NAME")) ? $"this job runs on `{Variable("GITHUB_EVENT_NAME")}`, with the rights of the repository"
            : Token() is { } name ? $"{name} is in the environment"
            : "";
        if (because.Length == 0)
            return;
        throw new UsageException(ReportText.Line(
            $"submissions are not graded where there is something to steal: {because}. Grade in a job of its own, on `pull_request`, with `permissions: {{}}` and no token; "
            + "docs/github-actions.md has workflows that do, and comment from another job. To grade all the same: --accept-privileges"));
    }

    public static ActionsWriter Writer(TextWriter output, bool several, bool verbose, ImmutableArray<string> remarks) => new(
        output, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), several, verbose, remarks, MostSummaryBytes - SummarySize());

    /// <param name="report">Where whole reports were written; null: nowhere.</param>
    /// <exception cref="UsageException">The runner's files can't be written.</exception>
    public static void Tell(ActionsWriter writer, string? report)
    {
        Append("GITHUB_STEP_SUMMARY", writer.Summary);
        Append("GITHUB_OUTPUT", string.Create(CultureInfo.InvariantCulture,
            $"score={(writer.Score is { } score ? ReportScores.Text(score) : "")}\nmax-score={ReportScores.Text(writer.MaxScore)}\n")
            + $"verdict={VerdictText.Name(writer.Worst ?? Verdict.Skipped)}\nreport={ReportText.Line(report ?? "")}\n");
    }

    private static string? Token() =>
        Tokens.FirstOrDefault(name => Variable(name).Length > 0)
        ?? Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .Where(pair => pair.Value is string value && TokenStarts.Any(start => value.StartsWith(start, StringComparison.Ordinal)))
            .Select(pair => (string)pair.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    private static int SummarySize() =>
        Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file && File.Exists(file) ? (int)Math.Min(new FileInfo(file).Length, MostSummaryBytes) : 0;

    private static void Append(string variable, string text)
    {
        if (Variable(variable) is not { Length: > 0 } file)
            return;
        try
        {
            File.AppendAllText(file, text, JsonReport.Encoding);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{variable}: {fault.Message}");
        }
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
