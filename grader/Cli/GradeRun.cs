using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Confining;
using Grader.Grading;
using Grader.Reporting;
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
        using var workers = Workers.Start(settings.Jobs, !settings.NoCache && !Actions.IsPullRequest, logger, settings.Isolation);
        var files = settings.Out is null ? null : new OutputFolder(settings.Out, new RunRecord(workers));

        var catalog = Catalog.Read(revision?.Path ?? settings.ChallengesFolder, settings.Paths);
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        if (CourseFile.Read(settings.Course, settings.Paths) is not { } course)
            return ExitCode.Usage;
        var reader = new SubmissionReader(catalog.Packs, new SubmissionRequest(
            settings.Paths, settings.Learner, Filter(settings.Challenge), Filter(settings.Pack))
        {
            Listed = [.. course.Packs.Select(pack => pack.Id)],
            Clock = new HandInClock(course.Zone, settings.TimesFromGit ? Revisions.CommitTimes(settings.Paths) : null),
        });
        var found = reader.Find();
        if (!found.Errors.IsEmpty)
            return Complaints.Report(found.Errors);
        CheckIsolation(workers.Containment, found.Entries.Length);
        var read = Changed(revision is null, ref found, reader.Read);
        foreach (var target in targets)
            target.CheckFor(IsSeveral(found));

        try
        {
            var problems = workers.Challenges.PrepareAll(Needed(catalog, read, found), settings.Jobs, cancel);
            if (!problems.IsEmpty)
                return Catalog.Report(problems);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"grader: interrupted while the challenges were prepared: none of {Counted(found.Entries)} was graded, and there is no report");
            return ExitCode.Interrupted;
        }
        // What was handed in before is for the records only.
        Func<LearnerEntry, ImmutableArray<LearnerEntry>> attempts = files is null || settings.ChangedSince is not null ? _ => [] : reader.Attempts;
        return Grade(workers, read, attempts, found, new CourseNotes(course), files, targets, [.. catalog.Packs.SelectMany(pack => pack.Challenges)]);
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

    /// <summary>The challenges that somebody's report needs; none is compiled and run for nothing.</summary>
    private ImmutableArray<Challenge> Needed(ChallengeCatalog catalog, Func<LearnerEntry, Learner> read, SubmissionSet found)
    {
        ImmutableArray<Challenge> all = [.. catalog.Packs.SelectMany(pack => pack.Challenges)];
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in found.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            needed.UnionWith(read(entry).HandIns.Select(handIn => handIn.Challenge.Id));
            if (needed.Count == all.Length)
                break;
        }
        return [.. all.Where(challenge => needed.Contains(challenge.Id))];
    }

    private int Grade(
        Workers workers, Func<LearnerEntry, Learner> read, Func<LearnerEntry, ImmutableArray<LearnerEntry>> attempts, SubmissionSet found, CourseNotes course,
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
            return workers.Grader.Grade(learner, handIn, cancel);
        }
        void HandOn(GradedLearner learner)
        {
            course.Add(learner);
            if (learner.Entry.Attempt is { } attempt)
            {
                files!.Write(learner, attempt);
                return;
            }
            _tally.Add(learner.Report);
            printers.Add(learner);
            verification?.Compare(learner);
            files?.Write(learner);
        }
        bool interrupted = false;
        try
        {
            ImmutableArray<LearnerEntry> entries = [.. found.Entries.SelectMany(entry => attempts(entry).Prepend(entry))];
            new Batch(entries, read, GradeOne, HandOn) { Finished = learner => Finish(learner, screen) }.Run(settings.Jobs, cancel);
        }
        catch (OperationCanceledException)
        {
            interrupted = true;
        }
        if (several)
            files?.WriteClass(challenges);
        // What was done is printed, and a list that was begun is closed.
        printers.Finish(several && settings is { Learner: null, ChangedSince: null } ? [.. Notes(found), .. course.OfRoster(found.Entries)] : Notes(found));
        if (actions is not null)
            Actions.Tell(actions, settings.Out);
        foreach (string remark in course.OfTimes)
            screen.Note(ReportText.Line($"grader: {remark}"));
        foreach (string fault in _tally.Faults)
            screen.Note($"grader: not graded by our own fault, and to be graded again: {fault}");
        if (!interrupted)
            return verification?.Finish(found.OrphanedReports) ?? (settings.ChangedSince is not null && _tally.Learners == 0 ? ExitCode.Accepted : _tally.ExitCode);
        screen.Note($"grader: interrupted after {_tally.Learners} of {Counted(found.Entries)}");
        return ExitCode.Interrupted;
    }

    private static void Finish(GradedLearner learner, Screen screen)
    {
        if (learner.Entry.Attempt is null)
            screen.Done(learner.Report);
    }

    /// <returns>The reports to write; none with --verify.</returns>
    private ImmutableArray<ReportTarget> CheckSettings()
    {
        if (settings.Jobs is < 1 or > Options.MostJobs)
            throw new UsageException(Options.JobsRange);
        if (settings.Verify && (settings.Challenge ?? settings.Pack ?? settings.ChangedSince) is not null)
            throw new UsageException("--verify compares whole reports: it does not go with --challenge, --pack or --changed-since");
        if (settings.Verify && !settings.Formats.IsEmpty)
            throw new UsageException("--verify tells differences as text: it does not go with --format");
        return settings.Verify ? [] : ReportTarget.Parse(settings.Formats, usual: Actions.IsHere ? "github" : "text");
    }

    private static string Counted(ImmutableArray<LearnerEntry> learners) => learners.Length == 1 ? "1 learner" : $"{learners.Length} learners";

    private static bool IsSeveral(SubmissionSet found) => found.Entries.Length != 1 || !found.Notes.IsEmpty;

    /// <summary>One learner's work is taken for one's own; a class is others', and can spy on one another where nothing keeps them apart.</summary>
    private void CheckIsolation(Containment containment, int learners)
    {
        string tier = $"grader: isolation: {containment}";
        if (containment.Isolation.IsEnough)
        {
            Console.Error.WriteLine(tier);
            return;
        }
        string open = $"a submission can {containment.Isolation.Open} on this machine; `grader doctor` says what would prevent it";
        if (learners > 1 && !settings.AcceptNoIsolation)
            throw new UsageException($"a class is not graded without isolation: {open}. To grade it all the same: --accept-no-isolation");
        Console.Error.WriteLine($"{tier}: {open}");
    }

    private static ImmutableArray<string>? Filter(string? value) => value is null ? null : [value];

    private static ImmutableArray<ReportNote> Notes(SubmissionSet found) => [.. found.Notes.Select(note => new ReportNote(note.Path, note.Message))];
}
