object Ask(int x)
{
    string[] folders =
    [
        "/tmp", "/var/tmp", "/dev/shm", "/run", "/dev/mqueue", "/proc/self", "/sys/fs/cgroup", "/", ".", AppContext.BaseDirectory, Path.GetTempPath(),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
    ];
    foreach (string folder in folders)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, "hostile-writes-everywhere"), "here I am");
            return "written to " + folder;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
        }
    }
    return x + 1;
}
