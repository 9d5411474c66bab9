using Grader.Challenges.Keys;
using Grader.Reporting;

namespace Grader.Challenges;

/// <summary>Which folders <c>samples/</c> may have: one for each verdict that a submission can get.</summary>
internal static class SampleFolders
{
    public const string Name = "samples";

    /// <summary>Not <c>skipped</c>, which needs no file, and not <c>judge-error</c>, which no submission can cause.</summary>
    private static readonly string[] Verdicts =
        [.. Enum.GetValues<Verdict>().Except([Verdict.Skipped, Verdict.JudgeError]).Select(VerdictText.Name)];

    public static void Claim(ChallengeFolder folder, ChallengeKind kind)
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in folder.Files.Where(file => file.Path.StartsWith(Name + "/", StringComparison.Ordinal)))
        {
            folder.Claim(file.Path);
            string[] parts = file.Path.Split('/');
            if (parts.Length == 2)
                folder.For(file.Path).Add(null, "samples stand in a folder named for the verdict that they must get, such as samples/wrong-answer/");
            else if (!Verdicts.Contains(parts[1]) && refused.Add(parts[1]))
                folder.For($"{Name}/{parts[1]}/").Add(null, $"`{parts[1]}` is no verdict that a sample can get", Nearest.Name(parts[1], Verdicts));
            else if (Wrong(file.Path, parts.Length, kind) is { } message)
                folder.For(file.Path).Add(null, message);
        }
    }

    private static string? Wrong(string path, int parts, ChallengeKind kind) => (kind, Path.GetExtension(path)) switch
    {
        (ChallengeKind.Choice or ChallengeKind.PredictOutput, not ".yaml") => "the sample of a question is a .yaml file with the answer, or a list of tries",
        (ChallengeKind.Choice or ChallengeKind.PredictOutput, _) when parts > 3 => "the sample of a question is one file",
        (ChallengeKind.Code or ChallengeKind.Program, ".yaml") => "the sample of a code challenge is a .csx or .cs file, or a folder of them",
        _ => null,
    };
}
