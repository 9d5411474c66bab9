namespace Grader.Reporting.Exchange;

internal static class SomePlaces
{
    /// <summary>A learner's folder in a repository, for every challenge of a report.</summary>
    public static ReportPlaces Of(LearnerReport report)
    {
        var places = new ReportPlaces();
        foreach (var result in report.Results.Where(result => result.Verdict != Verdict.Skipped))
            places.AddFolder(result.Challenge, $"submissions/{report.Learner}/{result.Challenge.Split('/')[0]}", result.Tries is null ? $"{result.Challenge.Split('/')[^1]}.csx" : "answers.yaml");
        return places;
    }

    public static string Rendered(Func<TextWriter, IBatchWriter> create, params LearnerReport[] reports)
    {
        using var output = new StringWriter();
        var writer = create(output);
        foreach (var report in reports)
            writer.Add(report, Of(report));
        writer.Finish([]);
        return output.ToString();
    }
}
