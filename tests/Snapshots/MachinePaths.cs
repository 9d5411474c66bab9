namespace VerifyTests;

/// <summary>
/// Folders of this machine have no place in a snapshot. Verify replaces them with names like <c>{TempPath}</c>; here such a text
/// is refused, so that a snapshot is the text itself under both.
/// </summary>
internal static class MachinePaths
{
    private static readonly string[] Folders =
    [
        AppContext.BaseDirectory, Environment.CurrentDirectory, Path.GetTempPath(),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
    ];

    public static void Refuse(string text)
    {
        foreach (var folder in Folders.Select(Path.TrimEndingDirectorySeparator).Where(folder => folder.Length > 1))
        {
            for (var at = text.IndexOf(folder, StringComparison.Ordinal); at >= 0; at = text.IndexOf(folder, at + 1, StringComparison.Ordinal))
            {
                if (StandsAlone(text, at, at + folder.Length))
                    throw new ArgumentException($"The text names a folder of this machine, {folder}: render it without.", nameof(text));
            }
        }
    }

    private static bool StandsAlone(string text, int start, int end)
        => (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
