using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Learners;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli.Learners;

/// <summary>What all verbs of a learner begin with: the challenges, and the own work among all that lies around.</summary>
internal sealed class Desk(ImmutableArray<Pack> packs, ImmutableArray<string> paths, SubmissionReader reader, LearnerEntry entry)
{
    /// <summary>Where a save can change it: a folder with all that is in it, or (of files, and of a learner's folder) without.</summary>
    public IEnumerable<(string Folder, bool Deep)> Folders => paths.SelectMany(path => !Directory.Exists(path)
        ? [(Path.GetDirectoryName(Path.GetFullPath(path))!, false)]
        : PackFolders(path).Select(folder => (folder, true)).Append((path, !PackFolders(path).Any())));

    /// <exception cref="UsageException">There is no own work, or more than one challenge is meant by it.</exception>
    public static Desk At(ImmutableArray<Pack> packs, string path, string? challenge, string verb) => OwnWorkFinder.Find(packs, path, challenge) switch
    {
        OwnWork.Found found => Of(packs, found.Request),
        OwnWork.Ambiguous ambiguous => throw new UsageException(OwnWorkText.Render(ambiguous, verb)),
        OwnWork.None none => throw new UsageException(ReportText.Line(none.Why)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <exception cref="UsageException">They are invalid.</exception>
    public static ImmutableArray<Pack> Challenges(string? folder, string path)
    {
        var catalog = Catalog.Read(folder, [path]);
        return catalog.Problems.IsEmpty ? catalog.Packs : throw new UsageException($"the challenges have problems\n{ProblemText.Render(catalog.Problems).TrimEnd()}");
    }

    /// <summary>As it is now: it is read anew each time.</summary>
    public Learner Read()
    {
        var learner = reader.Read(entry);
        return learner with { Notes = [.. learner.Notes.Where(note => OwnWorkNotes.Concerns(note, packs))] };
    }

    /// <exception cref="UsageException">A challenge is invalid.</exception>
    public GradedLearner Grade(Workers workers, CancellationToken cancel)
    {
        var learner = Read();
        return Grade(workers, learner, handIn => workers.Grader.Grade(learner, handIn, cancel), cancel);
    }

    /// <param name="grade">What becomes of a hand-in; several are asked for at a time.</param>
    /// <exception cref="UsageException">A challenge is invalid.</exception>
    public GradedLearner Grade(Workers workers, Learner learner, Func<HandIn, GradedHandIn> grade, CancellationToken cancel)
    {
        Prepare(workers, learner.HandIns.Select(handIn => handIn.Challenge), cancel);
        GradedLearner? graded = null;
        new Batch([entry], _ => learner, (_, handIn) => grade(handIn), one => graded = one).Run(Environment.ProcessorCount, cancel);
        return graded!;
    }

    /// <exception cref="UsageException">One of them is invalid.</exception>
    public static void Prepare(Workers workers, IEnumerable<Challenge> challenges, CancellationToken cancel)
    {
        var problems = workers.Challenges.PrepareAll([.. challenges], Environment.ProcessorCount, cancel);
        if (!problems.IsEmpty)
            throw new UsageException($"the challenges have problems\n{ProblemText.Render(problems).TrimEnd()}");
    }

    /// <exception cref="UsageException">It is none that can be read.</exception>
    public static Desk Of(ImmutableArray<Pack> packs, SubmissionRequest request)
    {
        var reader = new SubmissionReader(packs, request);
        var found = reader.Find();
        return found is { Errors: [], Entries: [var entry] }
            ? new Desk(packs, request.Paths, reader, entry)
            : throw new UsageException(string.Join('\n', found.Errors.Select(Complaints.Text)));
    }

    private IEnumerable<string> PackFolders(string path) => Directory.EnumerateDirectories(path)
        .Where(folder => packs.Any(pack => pack.Id.Equals(Path.GetFileName(folder), StringComparison.OrdinalIgnoreCase)));
}
