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

    private static KeptGrading Row(SqliteDataReader row) => new(
        new HandInKey(row.GetString(1), row.GetString(2), row.GetString(3)), row.GetString(4), row.GetString(5),
        GradedText.Read<GradingEnvironment>(row.GetString(6)), row.GetString(7), Time(row.GetString(8)), Time(row.GetString(9)), GradedText.Read<GradedHandIn>(row.GetString(10)))
    { Id = row.GetInt64(0) };

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
        using var transaction = _connection.BeginTransaction();
        var result = change();
        transaction.Commit();
        return result;
    });

    private void Do(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every text of SQL here is a constant; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
