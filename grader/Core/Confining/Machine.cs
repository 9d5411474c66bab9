namespace Grader.Confining;

/// <summary>Where the command runs, as far as that decides how a layer is turned on.</summary>
public enum Machine
{
    Ubuntu,
    Debian,
    Fedora,
    Docker,
    GitHubRunner,
}

public static class Machines
{
    public static string NameOf(Machine machine) => machine switch
    {
        Machine.Ubuntu => "Ubuntu 24.04",
        Machine.GitHubRunner => "a GitHub runner",
        _ => machine.ToString(),
    };

    public static Machine ThisOne { get; } = Find(
        File.Exists("/etc/os-release") ? File.ReadAllLines("/etc/os-release") : [],
        File.Exists("/.dockerenv") || File.Exists("/run/.containerenv"),
        Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true");

    /// <summary>What surrounds a system decides before what it is. One that is none of these is closest to Debian, if anything.</summary>
    internal static Machine Find(IEnumerable<string> osRelease, bool isContainer, bool isGitHub)
    {
        string[] ids =
        [
            .. from line in osRelease
               where line.StartsWith("ID=", StringComparison.Ordinal) || line.StartsWith("ID_LIKE=", StringComparison.Ordinal)
               from id in line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('"').Split(' ')
               select id,
        ];
        return isContainer ? Machine.Docker
            : isGitHub ? Machine.GitHubRunner
            : ids.Contains("ubuntu") ? Machine.Ubuntu
            : ids.Contains("fedora") || ids.Contains("rhel") ? Machine.Fedora
            : Machine.Debian;
    }
}
