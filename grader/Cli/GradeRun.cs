using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;
using Serilog;

namespace Grader.Cli;

/// <summary>One run of <c>grade</c>: challenges, learners, workers, reports, exit code.</summary>
internal sealed class GradeRun(GradeSettings settings, CancellationToken cancel)
{
    private readonly Tally _tally = new();

    /// <summary>Whoever opens one runs code of his own beside the grader: what it may have left in the cache is not believed (rule 45).</summary>
    private static bool IsPullRequest => Environment.GetEnvironmentVariable("GITHUB_EVENT_NAME")?.StartsWith("pull_request", StringComparison.Ordinal) ?? false;

    public int Run()
    {
        CheckSettings();
        using var logger = Logging.Create(settings.Verbose, settings.Log);
        using var workers = new Workers(settings.Jobs, !settings.NoCache && !IsPullRequest, logger);
        var files = settings.Out is null ? null : new OutputFolder(settings.Out, new RunRecord(workers.Challenges));

        var catalog = Catalog.Read(settings.ChallengesFolder, settings.Paths);
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        var reader = new SubmissionReader(catalog.Packs, new SubmissionRequest(
            settings.Paths, settings.Learner, Filter(settings.Challenge), Filter(settings.Pack)));
        var found = reader.Find();
        if (!found.Errors.IsEmpty)
            return Complaints.Report(found.Errors);
        if (!settings.Verify)
            ReportPrinter.Check(settings.Format, IsSeveral(found));

        var problems = workers.Challenges.PrepareAll(Needed(catalog, reader, found), settings.Jobs, cancel);
        if (!problems.IsEmpty)
            return Catalog.Report(problems);
        return Grade(workers, logger, reader, found, files);
    }

    /// <summary>The challenges that somebody's report needs; none is compiled and run for nothing.</summary>
    private ImmutableArray<Challenge> Needed(ChallengeCatalog catalog, SubmissionReader reader, SubmissionSet found)
    {
        ImmutableArray<Challenge> all = [.. catalog.Packs.SelectMany(pack => pack.Challenges)];
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in found.Entries)
        {
            cancel.ThrowIfCancellationRequested();
            needed.UnionWith(reader.Read(entry).HandIns.Select(handIn => handIn.Challenge.Id));
            if (needed.Count == all.Length)
                break;
        }
        return [.. all.Where(challenge => needed.Contains(challenge.Id))];
    }

    private int Grade(Workers workers, ILogger logger, SubmissionReader reader, SubmissionSet found, OutputFolder? files)
    {
        bool several = IsSeveral(found);
        using var screen = new Screen(several ? found.Entries.Length : 0);
        var printer = settings.Verify ? null : new ReportPrinter(screen.Output, settings.Format, several, Screen.HasColour, settings.Verbose);
        var verification = settings.Verify ? new Verification(screen.Output) : null;

        var batch = new Batch(found.Entries, reader.Read, (learner, handIn) => Grade(workers, logger, learner, handIn, screen), learner =>
        {
            _tally.Add(learner.Report);
            printer?.Add(learner);
            verification?.Compare(learner);
            files?.Write(learner);
            screen.Done(learner.Report);
        });
        try
        {
            batch.Run(settings.Jobs, cancel);
        }
        catch (OperationCanceledException)
        {
            printer?.Finish(Notes(found));
            Console.Error.WriteLine($"grader: interrupted after {_tally.Learners} of {found.Entries.Length} learners");
            return ExitCode.Interrupted;
        }
        printer?.Finish(Notes(found));
        return verification?.Finish(found.OrphanedReports) ?? _tally.ExitCode;
    }

    private GradedHandIn Grade(Workers workers, ILogger logger, Learner learner, HandIn handIn, Screen screen)
    {
        screen.Working(learner);
        long started = Stopwatch.GetTimestamp();
        var graded = Judged(workers, handIn);
        var result = graded.Result;
        logger.Information(
            "Graded {Learner} {Challenge} in {ElapsedMs} ms: {Verdict}, {Score} of {MaxScore}",
            learner.Name, result.Challenge, Stopwatch.GetElapsedTime(started).TotalMilliseconds, VerdictText.Name(result.Verdict), result.Score, result.MaxScore);
        return graded;
    }

    private GradedHandIn Judged(Workers workers, HandIn handIn) =>
        workers.Challenges.Get(handIn.Challenge, cancel) switch
        {
            Preparation.Ready ready => Judged(workers.Pipeline, ready.Challenge, handIn),
            Preparation.Fault fault => Pipeline.JudgeError(handIn.Challenge, handIn.Challenge.Points ?? 0, fault.Why),
            // All that is needed was prepared, and found valid, before the first hand-in.
            _ => throw new InvalidOperationException($"{handIn.Challenge.Id} was not among the challenges that are needed."),
        };

    private GradedHandIn Judged(Pipeline pipeline, PreparedChallenge challenge, HandIn handIn)
    {
        try
        {
            return pipeline.Grade(challenge, handIn, cancel);
        }
        catch (CompilerFaultException fault)
        {
            return Pipeline.JudgeError(challenge.Challenge, challenge.MaxScore, fault.Message);
        }
    }

    private void CheckSettings()
    {
        if (settings.Jobs is < 1 or > 256)
            throw new UsageException("--jobs: from 1 to 256");
        if (!Options.Formats.Contains(settings.Format))
        {
            throw new UsageException($"--format: one of {string.Join(", ", Options.Formats)}, not {CommandLine.Suggested(settings.Format, Options.Formats)}");
        }
        if (settings.Verify && (settings.Challenge ?? settings.Pack) is not null)
            throw new UsageException("--verify compares whole reports: it does not go with --challenge or --pack");
    }

    private static bool IsSeveral(SubmissionSet found) => found.Entries.Length != 1 || !found.Notes.IsEmpty;

    private static ImmutableArray<string>? Filter(string? value) => value is null ? null : [value];

    private static ImmutableArray<ReportNote> Notes(SubmissionSet found) => [.. found.Notes.Select(note => new ReportNote(note.Path, note.Message))];
}
