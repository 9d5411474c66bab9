object Ask(int x)
{
    if (x == 1)
        new FileSystemWatcher("/tmp") { EnableRaisingEvents = true }.WaitForChanged(WatcherChangeTypes.All, 1);
    return x + 1;
}
