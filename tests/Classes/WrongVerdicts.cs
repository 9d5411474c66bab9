using System.Text.Json;

namespace Classes;

/// <summary>What the reports under <c>--out</c> say, held against what is known.</summary>
internal static class WrongVerdicts
{
    private const string Skipped = "skipped";

    /// <returns>A line for each verdict that is not as expected; empty is right.</returns>
    public static IEnumerable<string> In(MadeClass made, string reports) =>
        In(made, Directory.EnumerateDirectories(reports).ToLookup(folder => Path.GetFileName(folder)[..Math.Min(Path.GetFileName(folder).Length, MadeClass.NumberLength)]));

    private static IEnumerable<string> In(MadeClass made, ILookup<string, string> folders) => made.Learners.SelectMany(learner =>
        Of(learner.Name, learner.HandIn, Path.Combine(folders[learner.Name[..MadeClass.NumberLength]].SingleOrDefault() ?? "", "report.json")));

    private static IEnumerable<string> Of(string learner, KnownHandIn handIn, string file)
    {
        if (!File.Exists(file))
            return [$"{learner}: no report ({handIn.Name})"];
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var results = document.RootElement.GetProperty("results").EnumerateArray()
            .ToDictionary(result => result.GetProperty("challenge").GetString()!, result => result.GetProperty("verdict").GetString()!);
        return
        [
            .. from expected in handIn.Verdicts
               let verdict = results.GetValueOrDefault(expected.Key, "no result")
               where !expected.Value.Contains(verdict)
               select $"{learner}, {expected.Key}: {verdict} instead of {string.Join(" or ", expected.Value)} ({handIn.Name})",
            .. from result in results
               where result.Value != Skipped && !(handIn.MayBeRefusedWhole && result.Value == "rejected") && !handIn.Verdicts.ContainsKey(result.Key)
               select $"{learner}, {result.Key}: {result.Value} without a hand-in ({handIn.Name})",
        ];
    }
}
