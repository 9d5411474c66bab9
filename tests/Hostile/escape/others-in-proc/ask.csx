object Ask(int x)
{
    foreach (string folder in Directory.GetDirectories("/proc"))
    {
        if (!int.TryParse(Path.GetFileName(folder), out int process) || process == Environment.ProcessId)
            continue;
        // Bubblewrap's own process, which began where this one did: it knows no more than this one, and is not to be changed.
        if (process == 1 && Read("/proc/1/comm") == "bwrap\n")
            if (CanOpen("/proc/1/mem", FileAccess.ReadWrite))
                return "bubblewrap can be changed";
            else
                continue;
        foreach (string name in (string[])["environ", "mem", "maps", "auxv", "cwd/.", "root/.", "fd/0", "fd/1", "fd/3", "task/" + process + "/mem"])
            if (CanRead(Path.Combine(folder, name)))
                return $"{name} can be read";
    }
    return x + 1;
}

bool CanRead(string path)
{
    try
    {
        if (Directory.Exists(path))
            return Directory.GetFileSystemEntries(path).Length >= 0;
        // The kernel's own threads have all these files, and nothing in them.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return file.ReadByte() >= 0;
    }
    catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
    {
        return false;
    }
}

bool CanOpen(string path, FileAccess access)
{
    try
    {
        using var file = new FileStream(path, FileMode.Open, access, FileShare.ReadWrite);
        return true;
    }
    catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
    {
        return false;
    }
}

string Read(string path)
{
    try
    {
        return File.ReadAllText(path);
    }
    catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
    {
        return "";
    }
}
