using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Confining;
using Grader.Grading;
using Grader.Reporting;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>One run of <c>grade</c>: challenges, learners, workers, reports, exit code.</summary>
internal sealed class GradeRun(GradeSettings settings, CancellationToken cancel)
{
    private readonly Tally _tally = new();
    private readonly List<string> _remarks = [];

    public int Run()
    {
        var targets = CheckSettings();
        if (!settings.AcceptPrivileges)
            Actions.RefusePrivileges();
        using var revision = settings.ChallengesFrom is { } name ? Revisions.Challenges(name, settings.ChallengesFolder, Remark) : null;
        using var logger = Logging.Create(settings.Verbose, settings.Log);
        using var workers = new WorkersAtNeed(() => Workers.Start(settings.Jobs, !settings.NoCache && !Actions.IsPullRequest, logger, settings.Isolation));
        var files = settings.Out is null ? null : new OutputFolder(settings.Out);
        // Their start takes longest; where there are results, there may be nothing to do for them.
        if (settings.Out is null || IsAllAnew || !File.Exists(ResultsFile.PathIn(settings.Out)))
            workers.Start();

        var catalog = Catalog.Read(revision?.Path ?? settings.ChallengesFolder, settings.Paths);
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        if (CourseFile.Read(settings.Course, settings.Paths) is not { } course)
            return ExitCode.Usage;
        var reader = new SubmissionReader(catalog.Packs, CourseFile.Request(course, settings.Paths, settings.Learner, settings.TimesFromGit) with
        {
            Challenges = Filter(settings.Challenge),
            Packs = Filter(settings.Pack),
        });
        var found = reader.Find();
        if (!found.Errors.IsEmpty)
            return Complaints.Report(found.Errors);
        var read = Changed(revision is null, ref found, reader.Read);
        foreach (var target in targets)
            target.CheckFor(IsSeveral(found));

        using var recording = settings.Out is null ? null : new Recording(settings.Out, workers, IsAllAnew);
        // What was handed in before is for the records only.
        ImmutableArray<LearnerEntry> entries = files is null || settings.ChangedSince is not null
            ? found.Entries : [.. found.Entries.SelectMany(entry => reader.Attempts(entry).Prepend(entry))];
        try
        {
            var needed = Needed(catalog, read, entries, recording);
            if (!needed.IsEmpty)
                CheckIsolation(workers.Started.Containment, found.Entries.Length, settings.AcceptNoIsolation);
            var problems = needed.IsEmpty ? [] : workers.Started.Challenges.PrepareAll(needed, settings.Jobs, cancel);
            if (!problems.IsEmpty)
                return Catalog.Report(problems);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"grader: interrupted while the challenges were prepared: none of {Counted(found.Entries)} was graded, and there is no report");
            return ExitCode.Interrupted;
        }
        recording?.Begin(KeptClass.Ask(settings));
        return Grade(workers, recording, read, found, entries, new CourseNotes(course), files, targets, [.. catalog.Packs.SelectMany(pack => pack.Challenges)]);
    }

    /// <summary>With --changed-since, the learners and hand-ins that the change touches; else all of them.</summary>
    private Func<LearnerEntry, Learner> Changed(bool ownChallenges, ref SubmissionSet found, Func<LearnerEntry, Learner> read)
    {
        if (settings.ChangedSince is not { } since)
            return read;
        var changed = Revisions.ChangedSince(since, ownChallenges ? Path.GetFullPath(settings.ChallengesFolder ?? Catalog.NearestFolder(settings.Paths)) : null);
        Learner Touched(LearnerEntry entry) => changed.Of(entry, read(entry));
        ImmutableArray<LearnerEntry> touched = [.. found.Entries.Where(entry => Touched(entry) is { HandIns.IsEmpty: false } or { Notes.IsEmpty: false })];
        Remark(touched.IsEmpty
            ? $"nothing that is graded has changed since {since}"
            : $"graded is what has changed since {since}: work of {touched.Length} of {Counted(found.Entries)}");
        found = found with { Entries = touched, Notes = [] };
        return Touched;
    }

    /// <summary>About the run as a whole: it is in no learner's report, which says the same whoever graded it.</summary>
    private void Remark(string sentence)
    {
        _remarks.Add(sentence);
        Console.Error.WriteLine(ReportText.Line($"grader: {sentence}"));
    }

    /// <summary>The challenges by which something is to be graded; none is compiled and run for nothing.</summary>
    private ImmutableArray<Challenge> Needed(ChallengeCatalog catalog, Func<LearnerEntry, Learner> read, ImmutableArray<LearnerEntry> entries, Recording? recording)
    {
        ImmutableArray<Challenge> all = [.. catalog.Packs.SelectMany(pack => pack.Challenges)];
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var learner in entries.Select(read))
        {
            cancel.ThrowIfCancellationRequested();
            needed.UnionWith(learner.HandIns.Where(handIn => recording?.Has(learner, handIn) != true).Select(handIn => handIn.Challenge.Id));
            if (needed.Count == all.Length)
                break;
        }
        return [.. all.Where(challenge => needed.Contains(challenge.Id))];
    }

    private int Grade(
        WorkersAtNeed workers, Recording? recording, Func<LearnerEntry, Learner> read, SubmissionSet found, ImmutableArray<LearnerEntry> entries, CourseNotes course,
        OutputFolder? files, ImmutableArray<ReportTarget> targets, ImmutableArray<Challenge> challenges)
    {
        bool several = IsSeveral(found);
        using var screen = new Screen(several ? found.Entries.Length : 0);
        using var printers = new ReportPrinters(Actions.Workspace);
        var actions = targets.Any(target => target.Format == "github") ? Actions.Writer(screen.Output, several, settings.Verbose, [.. _remarks]) : null;
        foreach (var target in targets)
            printers.Add(target, screen.Output, actions, several, settings.Verbose);
        var verification = settings.Verify ? new Verification(screen.Output) : null;

        GradedHandIn GradeOne(Learner learner, HandIn handIn)
        {
            screen.Working(learner);
            return recording is null ? workers.Started.Grader.Grade(learner, handIn, cancel) : recording.Grade(learner, handIn, cancel);
        }
        files?.Name(entries);
        var kept = new ConcurrentDictionary<GradedLearner, KeptLearner>(ReferenceEqualityComparer.Instance);
        // By several threads, and before its turn: when the turn comes of one that others waited for, little is left to do for them.
        void Finish(GradedLearner learner)
        {
            if (recording is not null)
                files!.Write(kept[learner] = recording.See(learner, IsPart), learner.Sources);
            if (learner.Entry.Attempt is null)
                screen.Done(learner.Report);
        }
        void HandOn(GradedLearner learner)
        {
            course.Add(learner);
            kept.Remove(learner, out var shown);
            if (learner.Entry.Attempt is not null)
                return;
            _tally.Add(learner.Report);
            printers.Add(learner);
            verification?.Compare(learner);
            if (shown is not null)
                files!.Add(shown);
        }
        bool interrupted = false;
        try
        {
            new Batch(entries, read, GradeOne, HandOn) { Finished = Finish }.Run(Batch.AtOnce(settings.Jobs), cancel);
        }
        catch (OperationCanceledException)
        {
            interrupted = true;
        }
        // It tells what hidden checks expect and which answers are right: on a pull request everybody reads what is written.
        if (several && !Actions.IsPullRequest)
            files?.WriteClass(challenges);
        // What was done is printed, and a list that was begun is closed.
        printers.Finish(several && settings is { Learner: null, ChangedSince: null } ? [.. Notes(found), .. course.OfRoster(found.Entries)] : Notes(found));
        if (actions is not null)
            Actions.Tell(actions, settings.Out);
        foreach (string remark in course.OfTimes)
            screen.Note(ReportText.Line($"grader: {remark}"));
        foreach (string before in recording?.OfBefore ?? [])
            screen.Note(ReportText.Line($"grader: {before}; `grader regrade --out {settings.Out}` shows what would change, before it counts"));
        foreach (string fault in _tally.Faults)
            screen.Note($"grader: not graded by our own fault, and to be graded again: {fault}");
        recording?.End(interrupted, IsPart || !several);
        if (!interrupted)
            return verification?.Finish(found.OrphanedReports) ?? (settings.ChangedSince is not null && _tally.Learners == 0 ? ExitCode.Accepted : _tally.ExitCode);
        screen.Note($"grader: interrupted after {_tally.Learners} of {Counted(found.Entries)}{(recording is null ? "" : "; what was graded is kept, and the same command goes on from there")}");
        return ExitCode.Interrupted;
    }

    /// <returns>The reports to write; none with --verify.</returns>
    private ImmutableArray<ReportTarget> CheckSettings()
    {
        if (settings.Verify && (settings.Challenge ?? settings.Pack ?? settings.ChangedSince) is not null)
            throw new UsageException("--verify compares whole reports: it does not go with --challenge, --pack or --changed-since");
        if (settings.Verify && !settings.Formats.IsEmpty)
            throw new UsageException("--verify tells differences as text: it does not go with --format");
        if (settings.Out is { } folder && settings.Paths.Any(path => OutputFolder.Is(path, folder)))
            throw new UsageException(ReportText.Line($"--out: {folder} is what is graded; reports among hand-ins would be taken for some"));
        return settings.Verify ? [] : ReportTarget.Parse(settings.Formats, usual: Actions.IsHere ? "github" : "text");
    }

    /// <summary>Where a submission may have written what is kept, it is not believed (rule 45).</summary>
    private bool IsAllAnew => settings.Force || settings.AcceptNoIsolation || Actions.IsPullRequest;

    /// <summary>Not all of a learner's work is asked for.</summary>
    private bool IsPart => (settings.Challenge ?? settings.Pack ?? settings.ChangedSince) is not null;

    private static string Counted(ImmutableArray<LearnerEntry> learners) => learners.Length == 1 ? "1 learner" : $"{learners.Length} learners";

    private static bool IsSeveral(SubmissionSet found) => found.Entries.Length != 1 || !found.Notes.IsEmpty;

    /// <summary>One learner's work is taken for one's own; a class is others', and can spy on one another where nothing keeps them apart.</summary>
    internal static void CheckIsolation(Containment containment, int learners, bool accept)
    {
        string tier = $"grader: isolation: {containment}";
        if (containment.Isolation.IsEnough)
        {
            Console.Error.WriteLine(tier);
            return;
        }
        string open = $"a submission can {containment.Isolation.Open} on this machine; `grader doctor` says what would prevent it";
        if (learners > 1 && !accept)
            throw new UsageException($"a class is not graded without isolation: {open}. To grade it all the same: --accept-no-isolation");
        Console.Error.WriteLine($"{tier}: {open}");
    }

    private static ImmutableArray<string>? Filter(string? value) => value is null ? null : [value];

    private static ImmutableArray<ReportNote> Notes(SubmissionSet found) => [.. found.Notes.Select(note => new ReportNote(note.Path, note.Message))];
}
