using System.Collections.Concurrent;
using System.Globalization;
using Grader.Grading;
using Microsoft.Data.Sqlite;

namespace Grader.Results;

/// <summary>Rows in and out. What is private here is called under the lock.</summary>
public sealed partial class ResultsFile
{
    private const string Select = """
        SELECT g.id, g.learner, g.challenge, g.attempt, g.submission, g.challenge_hash, e.content, g.limits, g.started, g.ended, g.graded
        FROM grading g JOIN environment e ON e.id = g.environment
        """;

    /// <summary>By what is written of them: few runs have more than one.</summary>
    private readonly ConcurrentDictionary<string, GradingEnvironment> _environments = new(StringComparer.Ordinal);

    /// <summary>By their text, since to prepare one takes longer than to execute it.</summary>
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    private SqliteTransaction? _transaction;

    /// <returns>The grading, to be understood outside of the lock: that takes longer than to read it.</returns>
    private Func<KeptGrading> Row(SqliteDataReader row)
    {
        long id = row.GetInt64(0);
        var key = new HandInKey(row.GetString(1), row.GetString(2), row.GetString(3));
        string[] texts = [.. Enumerable.Range(4, 7).Select(row.GetString)];
        return () => new KeptGrading(
            key, texts[0], texts[1], _environments.GetOrAdd(texts[2], GradedText.Read<GradingEnvironment>), texts[3], Time(texts[4]), Time(texts[5]), GradedText.Read<GradedHandIn>(texts[6]))
        { Id = id };
    }

    private IEnumerable<KeptGrading> Gradings(string which, params (string Name, object? Value)[] values) =>
        Locked(() => Read($"{Select} {which}", Row, values)).Select(grading => grading());

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            try
            {
                return read();
            }
            catch (SqliteException fault)
            {
                throw Fault(fault);
            }
        }
    }

    /// <summary>All of it or nothing, and on the disk when it returns.</summary>
    private T Whole<T>(Func<T> change) => Locked(() =>
    {
        using var transaction = _transaction = _connection.BeginTransaction();
        try
        {
            var result = change();
            transaction.Commit();
            return result;
        }
        finally
        {
            _transaction = null;
        }
    });

    private void Do(string sql, params (string Name, object? Value)[] values)
    {
        Command(sql, values).ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] values)
    {
        using var reader = Command(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text of SQL here is a constant; values are parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
        }
        command.Transaction = _transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
