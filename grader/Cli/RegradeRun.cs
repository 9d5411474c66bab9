using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Grading;
using Grader.Regrading;
using Grader.Reporting;
using Grader.Results;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>One run of <c>regrade</c>: propose, apply or undo.</summary>
internal sealed class RegradeRun(RegradeSettings settings, CancellationToken cancel)
{
    public int Run()
    {
        if (settings is { Apply: true, Undo: true } || ((settings.Apply || settings.Undo) && settings.Selects))
            throw new UsageException("--apply and --undo stand alone: what they are about was selected when it was proposed");
        var printer = new RegradePrinter(settings.Formats);
        KeptResults.Require(settings.Out);
        using var logger = Logging.Create(settings.Verbose, settings.Log);
        using var workers = new WorkersAtNeed(() => Workers.Start(settings.Jobs, !settings.NoCache, logger, settings.Isolation));
        using var recording = new Recording(settings.Out, workers, force: true);
        var results = recording.Results;
        var asked = results.Asked ?? throw KeptResults.None(settings.Out);
        var catalog = Catalog.Read(settings.ChallengesFolder ?? asked.Challenges, asked.Paths);
        if (!catalog.Problems.IsEmpty)
            return Catalog.Report(catalog.Problems);
        if (CourseFile.Read(asked.Course, asked.Paths) is not { } course)
            return ExitCode.Usage;
        var reader = new SubmissionReader(catalog.Packs, CourseFile.Request(course, asked.Paths, asked.Learner, asked.TimesFromGit));
        var found = reader.Find();
        if (!found.Errors.IsEmpty)
            return Complaints.Report(found.Errors);
        var keptClass = new KeptClass(results, catalog, reader, found, settings.Out);
        return settings.Apply || settings.Undo ? new RegradeTurn(results, keptClass, printer).Run(settings.Undo) : Propose(recording, workers, catalog, keptClass, printer);
    }

    private int Propose(Recording recording, WorkersAtNeed workers, ChallengeCatalog catalog, KeptClass kept, RegradePrinter printer)
    {
        var results = recording.Results;
        var filter = new RegradeFilter(
            settings.Learners, settings.Challenges, [.. settings.Verdicts.Select(Verdict)], settings.NoTestsRan,
            settings.Since is { } since ? Revisions.ChallengesChangedSince(since, catalog, settings.ChallengesFolder ?? results.Asked!.Challenges) : null);
        CheckNames(results);
        // An application was cut off before the files said so.
        if (results.Unrendered() is not null)
            kept.Render();
        var selected = results.Counting().Where(filter.Selects).ToDictionary(grading => grading.Key, Before.Of);
        var wanted = selected.Keys.Select(key => (key.Learner, key.Attempt)).ToHashSet();
        ImmutableArray<LearnerEntry> entries = [.. kept.Entries.Where(entry => wanted.Contains((entry.Name, entry.Attempt?.Name ?? "")))];
        GradeRun.CheckIsolation(workers.Started.Containment, kept.Learners.Length, settings.AcceptNoIsolation);
        var needed = selected.Keys.Select(key => key.Challenge).ToHashSet(StringComparer.Ordinal);
        var problems = workers.Started.Challenges.PrepareAll([.. catalog.Packs.SelectMany(pack => pack.Challenges).Where(challenge => needed.Contains(challenge.Id))], settings.Jobs, cancel);
        if (!problems.IsEmpty)
            return Catalog.Report(problems);

        var again = new ConcurrentDictionary<HandInKey, (long Before, long Now)?>();
        // On the disk the moment it is there, and nothing of it is held.
        GradedHandIn Grade(Learner learner, HandIn handIn)
        {
            var now = recording.GradeAnew(learner, handIn, cancel);
            var before = selected[now.Key];
            // Who has handed in nothing is of interest only where the full score is another one.
            bool matters = !before.IsNothing || before with { Id = 0 } != Before.Of(now);
            again[now.Key] = matters ? (before.Id, results.Keep(now, () => ChallengeFileHashes.Of(handIn.Challenge)).Id) : null;
            return now.Graded;
        }
        Learner Read(LearnerEntry entry)
        {
            var learner = kept.Read(entry);
            return learner with { HandIns = [.. learner.HandIns.Where(handIn => selected.TryGetValue(HandInKey.Of(entry, handIn), out var before) && (handIn is not HandIn.Missing || before.IsNothing))] };
        }
        new Batch(entries, Read, Grade, _ => { }).Run(Batch.AtOnce(settings.Jobs), cancel);
        foreach (var gone in selected.Keys.Where(key => !again.ContainsKey(key)))
            Console.Error.WriteLine(ReportText.Line($"grader: {gone.Learner}: {gone.Challenge} is not there any more: it keeps its grade"));

        var regrade = Regrade.Of(results, results.Propose(again.Values.OfType<(long, long)>()));
        printer.Print(regrade);
        return regrade.Count(GradeMove.Kept) > 0 ? ExitCode.OurFault : regrade.ChangesAnything ? ExitCode.NotAccepted : ExitCode.Accepted;
    }

    private void CheckNames(ResultsFile results)
    {
        var keys = results.Counts().Keys;
        Check("--learner", settings.Learners, keys.Select(key => key.Learner), CommandLine.Suggested);
        Check("--challenge", settings.Challenges, keys.Select(key => key.Challenge), CommandLine.SuggestedChallenge);

        static void Check(string option, ImmutableArray<string> given, IEnumerable<string> names, Func<string, IEnumerable<string>, string> suggested)
        {
            var known = names.ToHashSet(StringComparer.Ordinal);
            if (given.FirstOrDefault(name => !known.Contains(name)) is { } wrong)
                throw new UsageException(ReportText.Line($"{option}: nothing was graded of {suggested(wrong, known)}"));
        }
    }

    /// <summary>What is to be known of a grading that counts.</summary>
    private sealed record Before(long Id, bool IsNothing, decimal MaxScore)
    {
        public static Before Of(KeptGrading grading) => new(grading.Id, grading.Graded.Result.Verdict == Reporting.Verdict.Skipped, grading.Graded.Result.MaxScore);
    }

    private static Verdict Verdict(string name) => VerdictText.Parse(name)
        ?? throw new UsageException(ReportText.Line($"--verdict: one of {string.Join(", ", Verdicts)}, not {CommandLine.Suggested(name, Verdicts)}"));

    private static IEnumerable<string> Verdicts => Enum.GetValues<Verdict>().Select(VerdictText.Name);
}
