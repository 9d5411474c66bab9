object Ask(int x)
{
    string[] ways =
    [
        "%HOME_FILE%", "%TMP_FILE%", "/proc/self/root%TMP_FILE%", "/usr/lib/../..%TMP_FILE%", "/etc/passwd", "//etc//passwd", "/etc/./passwd", "/usr/lib/../../etc/passwd", "/proc/self/root/etc/passwd", "/proc/thread-self/root/etc/passwd",
        "/proc/1/root/etc/passwd", "/proc/self/cwd/../../../../../../etc/passwd",
        "/lib/../etc/passwd", AppContext.BaseDirectory + "/../../../../../../../../../../../../../../etc/passwd", "/dev/../etc/passwd", "/proc/../etc/passwd",
        "/sys/../etc/passwd", "/etc/passwd-", "/etc/shadow", "/etc/group", "/etc/hosts",
    ];
    foreach (string way in ways)
    {
        try
        {
            return way + ": " + File.ReadAllText(way)[..1];
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
        }
    }
    return x + 1;
}
