namespace Grader.Results;

/// <summary>The tables, and how a file is known to have them.</summary>
internal static class ResultsSchema
{
    public const string Remedy = "move it away and grade again, or put a copy back; it was left as it is";

    /// <summary>A commit is on the disk when it returns. Whoever reads never waits for whoever writes.</summary>
    public const string Settings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA busy_timeout = 10000;
        """;

    /// <summary>
    /// Gradings are only ever added. What counts is a table of its own, so that a regrade can be proposed, applied and taken back. A learner's row
    /// (and that of each earlier attempt) says what the report shows; it goes when the learner's folder does, and the gradings stay.
    /// </summary>
    public const string Tables = """
        PRAGMA application_id = 0x67726472;
        PRAGMA user_version = 2;
        CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT, asked TEXT NOT NULL, started TEXT NOT NULL, ended TEXT) STRICT;
        CREATE TABLE challenge (hash TEXT PRIMARY KEY, files TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE environment (id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE grading (
          id INTEGER PRIMARY KEY AUTOINCREMENT, learner TEXT NOT NULL, challenge TEXT NOT NULL, attempt TEXT NOT NULL, submission TEXT NOT NULL,
          challenge_hash TEXT NOT NULL REFERENCES challenge, build TEXT NOT NULL, environment INTEGER NOT NULL REFERENCES environment, limits TEXT NOT NULL,
          started TEXT NOT NULL, ended TEXT NOT NULL, verdict TEXT NOT NULL, graded TEXT NOT NULL) STRICT;
        CREATE INDEX grading_of ON grading (learner, challenge, attempt);
        CREATE TABLE counting (
          learner TEXT NOT NULL, challenge TEXT NOT NULL, attempt TEXT NOT NULL, grading INTEGER NOT NULL REFERENCES grading,
          PRIMARY KEY (learner, challenge, attempt)) STRICT, WITHOUT ROWID;
        CREATE TABLE learner (name TEXT NOT NULL, pack TEXT NOT NULL, attempt TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (name, pack, attempt)) STRICT, WITHOUT ROWID;
        CREATE TABLE regrade (id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, applied INTEGER, rendered INTEGER NOT NULL DEFAULT 1) STRICT;
        CREATE TABLE regraded (
          regrade INTEGER NOT NULL REFERENCES regrade, before INTEGER NOT NULL REFERENCES grading, now INTEGER NOT NULL REFERENCES grading,
          PRIMARY KEY (regrade, before)) STRICT, WITHOUT ROWID;
        """;

    private const long Ours = 0x67726472, Version = 2;

    /// <returns>Null, or a clause that goes on from the file's name.</returns>
    public static string? WhyNot(long application, long version) => (application, version) switch
    {
        (not Ours, _) => $"is no file of this grader's results: {Remedy}",
        (_, Version) => null,
        (_, > Version) => $"was written by a newer grader (its form is {version}, this grader knows {Version}): use that one, or another folder for --out",
        _ => $"has the form {version}, and this grader knows {Version}: {Remedy}",
    };
}
