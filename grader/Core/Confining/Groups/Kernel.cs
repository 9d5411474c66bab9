namespace Grader.Confining.Groups;

/// <summary>What the kernel may refuse without harm: a layer is missing then, and no more.</summary>
internal static class Kernel
{
    public static bool Allows(Action attempt)
    {
        try
        {
            attempt();
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Empty where it cannot be read.</summary>
    public static string Read(string folder, string file)
    {
        string text = "";
        _ = Allows(() => text = File.ReadAllText(Path.Combine(folder, file)));
        return text;
    }
}
