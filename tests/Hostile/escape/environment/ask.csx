object Ask(int x)
{
    foreach (string name in Environment.GetEnvironmentVariables().Keys)
        if (!name.StartsWith("DOTNET_") && name is not ("LANG" or "LC_ALL" or "TZ" or "PATH" or "MALLOC_ARENA_MAX"))
            return name + " is set";
    return File.ReadAllText("/proc/self/environ").Contains("HOME=") ? "HOME is set" : x + 1;
}
