object Ask(int x)
{
    System.Diagnostics.Debugger.Launch();
    var sockets = from line in File.ReadLines("/proc/self/maps") where line.Contains("dotnet-diagnostic") || line.Contains("clr-debug-pipe") select line;
    return System.Diagnostics.Debugger.IsAttached || sockets.Any() ? "there is one" : x + 1;
}
