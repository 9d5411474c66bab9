object Ask(int x) => x + 1;

static class Early
{
    [System.Runtime.CompilerServices.ModuleInitializer]
    internal static void Run()
    {
        if (AppContext.BaseDirectory.Contains("compiler"))
            Environment.FailFast("run by the compiler");
    }
}
