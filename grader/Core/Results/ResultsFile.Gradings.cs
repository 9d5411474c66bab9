using System.Collections.Immutable;
using Grader.Reporting;

namespace Grader.Results;

/// <summary>Gradings in, and out again.</summary>
public sealed partial class ResultsFile
{
    private readonly HashSet<string> _challenges = new(StringComparer.Ordinal);

    /// <summary>Keeps a grading, and from now on it counts.</summary>
    /// <param name="files">Of the challenge as it was graded: asked for once for each challenge.</param>
    /// <returns>With its number.</returns>
    public KeptGrading Add(KeptGrading grading, Func<ImmutableSortedDictionary<string, string>> files) => Whole(() =>
    {
        var kept = Insert(grading, files);
        Count(kept.Key, kept.Id);
        return kept;
    });

    /// <summary>Keeps a grading that does not count.</summary>
    /// <inheritdoc cref="Add" />
    public KeptGrading Keep(KeptGrading grading, Func<ImmutableSortedDictionary<string, string>> files) => Whole(() => Insert(grading, files));

    /// <summary>
    /// What counts for a hand-in, if it is of just this submission, even where the challenge or the build was another one: what is to become of that, a regrade
    /// shows before it counts. Null: it is to be graded. So is what was our own fault; and where nothing was handed in, for any other challenge or build.
    /// </summary>
    public KeptGrading? Find(HandInKey key, string submission, string challengeHash, string build) =>
        Gradings($"JOIN counting c ON c.grading = g.id {Same}", Keys(key, submission, challengeHash, build)).FirstOrDefault();

    /// <summary>Whether <see cref="Find"/> finds it; cheaper, since nothing is read.</summary>
    public bool Has(HandInKey key, string submission, string challengeHash, string build) => Locked(() =>
        Read($"SELECT 1 FROM grading g JOIN counting c ON c.grading = g.id {Same}", _ => true, Keys(key, submission, challengeHash, build)).Count > 0);

    /// <summary>Of every hand-in the grading that counts, attempts and learners who are gone included; ordinal by learner, challenge and attempt. Read one at a time.</summary>
    public IEnumerable<KeptGrading> Counting()
    {
        foreach (long id in Locked(() => Read("SELECT grading FROM counting ORDER BY learner, challenge, attempt", row => row.GetInt64(0))))
            yield return Grading(id);
    }

    /// <summary>The number of each grading that counts, by its hand-in: what of <see cref="Counting"/> can be had without reading any grading.</summary>
    public ImmutableDictionary<HandInKey, long> Counts() => Locked(() =>
        Read("SELECT learner, challenge, attempt, grading FROM counting", row => (Key: new HandInKey(row.GetString(0), row.GetString(1), row.GetString(2)), Id: row.GetInt64(3)))
            .ToImmutableDictionary(one => one.Key, one => one.Id));

    /// <summary>All gradings of a learner's hand-ins, in the order in which they were made.</summary>
    public ImmutableArray<KeptGrading> History(string learner) =>
        [.. Gradings("WHERE g.learner = $learner ORDER BY g.challenge, g.attempt, g.id", ("$learner", learner))];

    /// <summary>The hashes of a challenge's files as they were when it had this hash; empty if nothing was graded by it.</summary>
    public ImmutableSortedDictionary<string, string> FilesOf(string challengeHash) => Locked(() =>
        Read("SELECT files FROM challenge WHERE hash = $hash", row => GradedText.Read<ImmutableSortedDictionary<string, string>>(row.GetString(0)), ("$hash", challengeHash))
            .FirstOrDefault(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)));

    private static readonly string Same =
        $"WHERE c.learner = $learner AND c.challenge = $challenge AND c.attempt = $attempt AND g.submission = $submission AND g.verdict <> '{VerdictText.Name(Verdict.JudgeError)}' AND (g.verdict <> '{VerdictText.Name(Verdict.Skipped)}' OR (g.challenge_hash = $hash AND g.build = $build))";

    private static (string, object?)[] Keys(HandInKey key, string submission, string challengeHash, string build) =>
    [
        ("$learner", key.Learner), ("$challenge", key.Challenge), ("$attempt", key.Attempt), ("$submission", submission), ("$hash", challengeHash), ("$build", build),
    ];

    private KeptGrading Grading(long id) => Gradings("WHERE g.id = $id", ("$id", id)).Single();

    private KeptGrading Insert(KeptGrading grading, Func<ImmutableSortedDictionary<string, string>> files)
    {
        if (!_challenges.Contains(grading.ChallengeHash))
            Do("INSERT OR IGNORE INTO challenge VALUES ($hash, $files)", ("$hash", grading.ChallengeHash), ("$files", GradedText.Write(files())));
        string environment = GradedText.Write(grading.Environment);
        Do("INSERT OR IGNORE INTO environment (content) VALUES ($content)", ("$content", environment));
        long id = Read(
            """
            INSERT INTO grading (learner, challenge, attempt, submission, challenge_hash, build, environment, limits, started, ended, verdict, graded)
            VALUES ($learner, $challenge, $attempt, $submission, $hash, $build, (SELECT id FROM environment WHERE content = $environment), $limits, $started, $ended,
              $verdict, $graded) RETURNING id
            """,
            row => row.GetInt64(0),
            [
                .. Keys(grading.Key, grading.Submission, grading.ChallengeHash, grading.Environment.Build), ("$environment", environment), ("$limits", grading.Limits),
                ("$started", Text(grading.Started)), ("$ended", Text(grading.Ended)), ("$verdict", VerdictText.Name(grading.Graded.Result.Verdict)),
                ("$graded", GradedText.Write(grading.Graded)),
            ]).Single();
        _challenges.Add(grading.ChallengeHash);
        return grading with { Id = id };
    }

    private void Count(HandInKey key, long grading) => Do(
        "INSERT OR REPLACE INTO counting VALUES ($learner, $challenge, $attempt, $grading)",
        ("$learner", key.Learner), ("$challenge", key.Challenge), ("$attempt", key.Attempt), ("$grading", grading));
}
