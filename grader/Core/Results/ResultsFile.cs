using System.Collections.Immutable;
using Grader.Grading.Caching;
using Microsoft.Data.Sqlite;

namespace Grader.Results;

/// <summary>
/// <c>.grader/results.db</c> under <c>--out</c>: every grading that there was, and which of them count. Each change is one transaction, on the disk
/// before it is told of: whatever ends the process, all of it is there or nothing. Safe for use by many threads; one process writes at a time.
/// </summary>
public sealed partial class ResultsFile : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _connection;
    private readonly FileStream? _alone;
    private readonly string _path;

    private ResultsFile(string path, FileStream? alone)
    {
        (_path, _alone) = (path, alone);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            Prepare();
        }
        catch (Exception fault)
        {
            Dispose();
            if (fault is SqliteException told)
                throw Fault(told);
            throw;
        }
    }

    /// <summary>Where it lies under <c>--out</c>.</summary>
    public static string PathIn(string folder) => Path.Combine(folder, ".grader", "results.db");

    /// <summary>For verbs that grade: the file is made if it is not there, and no other process may write until it is closed.</summary>
    /// <param name="folder">That of <c>--out</c>.</param>
    /// <exception cref="ResultsFaultException" />
    public static ResultsFile OpenAlone(string folder)
    {
        string path = PathIn(folder), around = Path.GetDirectoryName(path)!;
        try
        {
            // It has what hidden checks expect, and what it says is believed: for whoever grades, and nobody else.
            OwnFiles.CreateFolder(around);
            if (!OwnFiles.IsOurs(around))
                throw new ResultsFaultException($"{around} is a link, or somebody else may write to it: what it says is not believed; move it away");
        }
        catch (Exception fault) when (fault is (IOException or UnauthorizedAccessException) and not ResultsFaultException)
        {
            throw new ResultsFaultException(fault.Message, fault);
        }
        return new ResultsFile(path, Alone(Path.Combine(around, "lock"), folder));
    }

    /// <summary>For verbs that read; also while another process grades into it.</summary>
    /// <returns>Null where nothing was graded.</returns>
    /// <exception cref="ResultsFaultException" />
    public static ResultsFile? OpenToRead(string folder) => File.Exists(PathIn(folder)) ? new ResultsFile(PathIn(folder), null) : null;

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
        _alone?.Dispose();
    }

    // The kernel takes the lock back whatever ends the process.
    private static FileStream Alone(string path, string folder)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ResultsFaultException($"another grader is at work in {folder} (it holds {path}): wait for it, or give another folder", fault);
        }
    }

    private void Prepare()
    {
        // By what is in it: what was killed while it was made leaves an empty one.
        if (_alone is not null && Number("PRAGMA application_id") == 0 && Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            Whole(() =>
            {
                Do(ResultsSchema.Tables);
                return true;
            });
        }
        if (ResultsSchema.WhyNot(Number("PRAGMA application_id"), Number("PRAGMA user_version")) is { } why)
            throw new ResultsFaultException($"{_path} {why}");
        if (_alone is not null && Read("PRAGMA quick_check(1)", row => row.GetString(0)).Single() is not "ok" and var damage)
            throw new ResultsFaultException($"{_path} is damaged ({damage}): {ResultsSchema.Remedy}");
        Do(ResultsSchema.Settings);
    }

    private long Number(string pragma) => Read(pragma, row => row.GetInt64(0)).Single();

    private ResultsFaultException Fault(SqliteException fault) => new(
        fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB
            ? $"{_path} is damaged ({fault.Message}): {ResultsSchema.Remedy}"
            : $"{_path}: {fault.Message}", fault);
}
