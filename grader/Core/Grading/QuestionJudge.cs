using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Reporting;

namespace Grader.Grading;

/// <summary>Judges the tries at a question. The right option and the explanation are told only when nothing is left to try for.</summary>
internal static class QuestionJudge
{
    public static ChallengeResult Judge(PreparedChallenge.Question prepared, ImmutableArray<string> answers)
    {
        var question = (ChallengeBody.Question)prepared.Challenge.Body;
        var given = answers.Take(question.Tries).ToImmutableArray();
        int right = Array.FindIndex([.. given], answer => IsRight(prepared, question, answer));
        // Tries after the right one were not needed: they are neither shown nor counted.
        given = right < 0 ? given : given[..(right + 1)];
        int left = question.Tries - given.Length;
        bool over = right >= 0 || left == 0;

        decimal earned = right < 0 ? 0 : PointsForTry(question, right) / PointsForTry(question, 0);
        string? last = given.IsEmpty ? null : given[^1];
        var check = new CheckResult(
            "answer", right >= 0 ? Verdict.Accepted : Verdict.WrongAnswer, earned, 1, Hidden: false,
            Message: right >= 0 ? null : Why(prepared, question, last),
            Expected: over ? Right(prepared, question) : null, Actual: last is null ? null : Shown(question, last));
        return new ChallengeResult(
            prepared.Challenge.Id, check.Verdict, Scores.Round(prepared.MaxScore * earned), prepared.MaxScore,
            new TriesResult(given, right >= 0 ? 0 : left), [], [check], Notes(prepared.Challenge, question, given, right, over));
    }

    private static bool IsRight(PreparedChallenge.Question prepared, ChallengeBody.Question question, string answer)
    {
        var keys = Keys(question, answer);
        if (keys.IsEmpty)
            return prepared.Output is { } output && answer.Trim() == output.Trim();
        return keys.Order(StringComparer.Ordinal).SequenceEqual(prepared.Answer.Order(StringComparer.Ordinal));
    }

    /// <summary>The option keys that an answer names; empty if it is not made of keys, but text.</summary>
    private static ImmutableArray<string> Keys(ChallengeBody.Question question, string answer)
    {
        string[] parts = question.Several
            ? answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [answer.Trim()];
        var keys = parts.Select(part => question.Options.Keys.FirstOrDefault(key => key.Equals(part, StringComparison.OrdinalIgnoreCase)));
        return keys.Contains(null) ? [] : [.. keys.OfType<string>().Distinct()];
    }

    private static decimal PointsForTry(ChallengeBody.Question question, int index) =>
        question.PointsByTry.IsEmpty ? 1 : question.PointsByTry[Math.Min(index, question.PointsByTry.Length - 1)];

    private static string Why(PreparedChallenge.Question prepared, ChallengeBody.Question question, string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
            return answer is null ? "no answer was given" : "no answer within the time";
        var keys = Keys(question, answer);
        if (!keys.IsEmpty)
        {
            var misconceptions = keys.Except(prepared.Answer).Where(question.Misconceptions.ContainsKey).Select(key => question.Misconceptions[key]);
            return misconceptions.FirstOrDefault() ?? (question.Several ? "not exactly the right options" : "not the right option");
        }
        return prepared.Output is null
            ? $"not one of the options {string.Join(", ", question.Options.Keys)}"
            : "the program prints something else";
    }

    private static string Right(PreparedChallenge.Question prepared, ChallengeBody.Question question) =>
        string.Join("; ", prepared.Answer.Select(key => $"{key}: {question.Options[key]}"));

    private static string Shown(ChallengeBody.Question question, string answer)
    {
        var keys = Keys(question, answer);
        return keys.IsEmpty ? answer : string.Join("; ", keys.Select(key => $"{key}: {question.Options[key]}"));
    }

    private static ImmutableArray<string> Notes(
        Challenge challenge, ChallengeBody.Question question, ImmutableArray<string> given, int right, bool over)
    {
        if (over)
            return question.Explanation.Length == 0 ? [] : [question.Explanation.Trim()];
        // One hint for each wrong try, in the author's order.
        return [.. challenge.Hints.Take(given.Length).Select(hint => $"Hint: {hint}")];
    }
}
