namespace Grader.Cli.Learners;

/// <summary>Tells when something was saved in a learner's folders.</summary>
internal sealed class SavedFiles : IDisposable
{
    /// <summary>In milliseconds. An editor writes a file in several steps, within a few of them; a person does not notice 20.</summary>
    private const int Quiet = 20;

    /// <summary>How many times the wait begins anew: something that writes all the time must not keep the answer away.</summary>
    private const int MostWaits = 10;

    private readonly AutoResetEvent _changed = new(false);
    private readonly Dictionary<(string, bool), FileSystemWatcher> _watchers = [];

    public WaitHandle Changed => _changed;

    /// <summary>Watches folders that are not watched yet.</summary>
    public void Watch(IEnumerable<(string Folder, bool Deep)> folders)
    {
        foreach (var folder in folders.Where(folder => Directory.Exists(folder.Folder) && !_watchers.ContainsKey(folder)))
            _watchers.Add(folder, Start(folder.Folder, folder.Deep));
    }

    /// <summary>Waits until nothing more is written.</summary>
    public void Settle(CancellationToken cancel)
    {
        for (int i = 0; i < MostWaits && WaitHandle.WaitAny([cancel.WaitHandle, _changed], Quiet) == 1; i++)
        {
        }
        cancel.ThrowIfCancellationRequested();
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher.Dispose();
        _changed.Dispose();
    }

    private FileSystemWatcher Start(string folder, bool deep)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = deep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => _changed.Set();
        watcher.Created += (_, _) => _changed.Set();
        watcher.Deleted += (_, _) => _changed.Set();
        watcher.Renamed += (_, _) => _changed.Set();
        watcher.Error += (_, _) => _changed.Set(); // Some events were lost: look at everything.
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
