using System.Collections.Immutable;
using Grader.Grading.Models;
using Grader.Judging;
using Grader.Learning;
using Grader.Reporting;

namespace Grader.Grading.Proofs;

/// <summary>
/// Whether the thresholds of a challenge stand where they tell the right from the wrong: its reference clearly inside each of them, each sample for
/// <c>wrong-answer</c> that fails by thresholds alone clearly outside one (decision 0091).
/// </summary>
internal sealed class BandProof(ILearning learning, PreparedChallenge.Code challenge, CancellationToken cancel)
{
    private readonly Bootstrap _bootstrap = new(learning, cancel);
    private readonly ModelJudge _models = new(learning, challenge.Body.Tables, cancel);

    /// <param name="reference">The reference, graded.</param>
    /// <param name="wrong">The samples for <c>wrong-answer</c> by their paths, graded.</param>
    /// <exception cref="LearningFaultException" />
    /// <exception cref="OperationCanceledException" />
    public ImmutableArray<Band> Measure(GradedHandIn reference, ImmutableArray<(string Path, GradedHandIn Graded)> wrong)
    {
        ImmutableArray<(string Name, Reading Reading)> baselines = reference.Readings.IsEmpty ? [] : [.. challenge.Checks.SelectMany(Baselines)];
        return
        [
            .. reference.Readings.Select(reading => new Band(
                reading.Check, reading.Kind, reading.Metric, reading.Split, reading.IsLeast, reading.Bound,
                Measured("reference", reading),
                [.. MissedBy(reading, wrong).OrderBy(sample => sample.Margin ?? double.NegativeInfinity)],
                [.. baselines.Where(baseline => baseline.Reading.IsSameBound(reading)).Select(baseline => Plain(baseline.Name, baseline.Reading)).OrderByDescending(baseline => baseline.Inside)])),
        ];
    }

    public static IEnumerable<ProofStep> Steps(ImmutableArray<Band> bands, ImmutableArray<(string Path, GradedHandIn Graded)> wrong)
    {
        foreach (var band in bands)
            yield return new ProofStep(
                $"the reference is two standard errors inside `{band.Check}`: {ProofText.Threshold(band)}", band.IsProved, $"it is at {ProofText.Value(band.Reference)}");
        foreach (var (path, graded) in wrong.Where(sample => FailsByThresholdsAlone(sample.Graded)))
        {
            var misses = bands.SelectMany(band => band.MissedBy.Where(standing => standing.Who == path).Select(standing => (Band: band, Standing: standing))).ToList();
            yield return new ProofStep(
                $"{path} misses a threshold by two standard errors", misses.Exists(miss => miss.Standing.IsClear),
                string.Join("; ", misses.Select(miss => $"`{miss.Band.Check}`: {ProofText.Threshold(miss.Band)}, and it is at {ProofText.Value(miss.Standing)}")));
        }
    }

    public static IEnumerable<string> Remarks(ImmutableArray<Band> bands) =>
        from check in bands.GroupBy(band => band.Check)
        where check.All(band => band.Baselines.Any(baseline => baseline.IsMet && baseline.Who != nameof(Baseline.Linear)))
        select $"`{check.Key}` is passed by who has learnt nothing";

    private IEnumerable<Standing> MissedBy(Reading bound, ImmutableArray<(string Path, GradedHandIn Graded)> wrong) =>
        from sample in wrong
        from reading in sample.Graded.Readings
        where reading.IsSameBound(bound) && !reading.IsMet
        select Measured(sample.Path, reading);

    private IEnumerable<(string, Reading)> Baselines(ExpectedCheck check) =>
        from baseline in Enum.GetValues<Baseline>()
        from reading in IsMeant(check.Registration.Judgement, baseline) ? _models.Read(check, baseline) : []
        select (baseline.ToString(), reading);

    /// <summary>Numbers have a mean, labels have one that is most frequent.</summary>
    private static bool IsMeant(Judgement? judgement, Baseline baseline)
    {
        var name = judgement switch { Judgement.Metric metric => metric.Name, Judgement.Training training => training.Name, _ => null };
        return name is not null && baseline != (name.IsOfNumbers() ? Baseline.Majority : Baseline.Mean);
    }

    /// <summary>A check that another has reasons for, too, fails whatever its thresholds are.</summary>
    private static bool FailsByThresholdsAlone(GradedHandIn graded) =>
        !graded.Result.Checks.IsEmpty
        && graded.Result.Checks.All(check => check.Verdict == Verdict.Accepted || graded.Readings.Any(reading => reading.Check == check.Name && !reading.IsMet));

    private Standing Measured(string who, Reading reading) =>
        new(who, reading.Value, _bootstrap.StandardError(reading.Scatter), reading.Inside, reading.IsMet);

    private static Standing Plain(string who, Reading reading) => new(who, reading.Value, null, reading.Inside, reading.IsMet);
}
