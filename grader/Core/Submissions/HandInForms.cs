using Grader.Challenges;

namespace Grader.Submissions;

/// <summary>Which files make a hand-in for which kind of challenge.</summary>
internal static class HandInForms
{
    /// <summary>Null if the files are a hand-in for the challenge; else why not.</summary>
    public static string? Fault(Challenge challenge, IReadOnlyList<SourceFile> files) => (challenge.Body, files) switch
    {
        (ChallengeBody.Question, _) => $"{challenge.Name} is a question: its answer belongs in answers.yaml",
        (_, []) => "there is no .cs or .csx file in it",
        (ChallengeBody.Code { Form: CodeForm.Script }, { Count: > 1 }) =>
            $"{challenge.Name} takes one script, {challenge.Name}.csx; this has {files.Count} files: {Names(files)}",
        (ChallengeBody.Code { Form: CodeForm.Library }, _) when files.Any(IsScript) =>
            $"{challenge.Name} takes ordinary C# files (.cs); {Names(files.Where(IsScript))} is a script",
        (ChallengeBody.Program, { Count: > 1 }) when files.Any(IsScript) =>
            $"{challenge.Name} takes one script (.csx) or .cs files, not both: {Names(files)}",
        _ => null,
    };

    private static bool IsScript(SourceFile file) => file.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    private static string Names(IEnumerable<SourceFile> files)
    {
        var names = files.Select(file => file.Path).ToList();
        return string.Join(", ", names.Take(5)) + (names.Count > 5 ? ", …" : "");
    }
}
