namespace Grader.Reporting.Actions;

/// <summary>
/// Orders to GitHub Actions: the only lines of the log that are any. What stands in them from elsewhere is made visible first, then escaped
/// as the runner reads it.
/// </summary>
internal static class WorkflowCommand
{
    /// <summary><c>::error file=a.csx,line=3::message</c>; properties without a value are left out.</summary>
    public static string Render(string name, string message, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var given = new List<string>();
        foreach (var (key, value) in properties)
            if (!string.IsNullOrEmpty(value))
                given.Add($"{key}={Property(ReportText.Line(value))}");
        return $"::{name}{(given.Count > 0 ? " " : "")}{string.Join(',', given)}::{Data(string.Join('\n', ReportText.Lines(message)))}\n";
    }

    /// <summary>Until <see cref="Resume"/> with the same token nothing in the log is an order.</summary>
    public static string Stop(string token) => $"::stop-commands::{token}\n";

    public static string Resume(string token) => $"::{token}::\n";

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
