object Ask(int x)
{
    foreach (string path in (string[])["/proc/self/mem", "/proc/self/clear_refs", "/proc/self/oom_score_adj", "/proc/self/coredump_filter", "/proc/self/timerslack_ns"])
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            return path + " is open";
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
        }
    }
    return x + 1;
}
