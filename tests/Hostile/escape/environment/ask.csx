object Ask(int x)
{
    foreach (System.Collections.DictionaryEntry set in Environment.GetEnvironmentVariables())
        if (set.Key is string name && !name.StartsWith("DOTNET_") && name is not ("LANG" or "LC_ALL" or "TZ" or "PATH" or "MALLOC_ARENA_MAX"))
            // Bubblewrap tells where in its own world a process begins.
            if (name != "PWD" || set.Value is not "/")
                return name + " is set";
    return Begun().Contains("HOME=") ? "HOME is set" : x + 1;
}

string Begun()
{
    try
    {
        return File.ReadAllText("/proc/self/environ");
    }
    catch (UnauthorizedAccessException)
    {
        return "";
    }
}
