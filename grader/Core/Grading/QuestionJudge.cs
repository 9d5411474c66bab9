using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Reporting;

namespace Grader.Grading;

/// <summary>Judges the tries at a question. The right option and the explanation are told only when nothing is left to try for.</summary>
internal static class QuestionJudge
{
    public static ChallengeResult Judge(PreparedChallenge.Question prepared, ImmutableArray<string> answers)
    {
        var question = prepared.Body;
        ImmutableArray<string> given = [.. answers.Take(question.Tries)];
        int right = Array.FindIndex([.. given], answer => IsRight(prepared, answer));
        bool solved = right >= 0;
        // Tries after the right one were not needed: they are neither shown nor counted.
        given = solved ? given[..(right + 1)] : given;
        int left = solved ? 0 : question.Tries - given.Length;

        string? last = given.LastOrDefault();
        var check = new CheckResult(
            "answer", solved ? Verdict.Accepted : Verdict.WrongAnswer, solved ? PointsForTry(question, right) : 0, PointsForTry(question, 0),
            Hidden: false,
            Message: solved ? null : Why(prepared, last),
            Expected: left == 0 ? string.Join("; ", Texts(question, prepared.Answer)) : null,
            Actual: last is null ? null : Shown(question, last));
        return new ChallengeResult(
            prepared.Challenge.Id, check.Verdict, Scores.Of(prepared.MaxScore, [check]), prepared.MaxScore,
            new TriesResult(given, left), [], [check], Notes(prepared.Challenge, question, given, left));
    }

    /// <summary>Without a key: the tries as they are, so that a learner sees that they have arrived.</summary>
    public static ChallengeResult Record(PreparedChallenge.Recorded recorded, ImmutableArray<string> answers)
    {
        var question = recorded.Body;
        ImmutableArray<string> given = [.. answers.Take(question.Tries)];
        bool isNone = given.LastOrDefault() is { Length: > 0 } last && question.Listing is null && Keys(question, last).IsEmpty;
        var check = new CheckResult(
            "answer", Verdict.Skipped, 0, PointsForTry(question, 0), Hidden: false, Message: isNone ? NoOption(question) : null,
            Actual: given.IsEmpty ? null : Shown(question, given[^1]));
        return new ChallengeResult(recorded.Challenge.Id, Verdict.Skipped, 0, 0, new TriesResult(given, question.Tries - given.Length), [], [check], []);
    }

    private static string NoOption(ChallengeBody.Question question) => $"not one of the options {string.Join(", ", question.Options.Keys)}";

    private static bool IsRight(PreparedChallenge.Question prepared, string answer)
    {
        var keys = Keys(prepared.Body, answer);
        if (keys.IsEmpty)
            return prepared.Output is { } output && PredictionKey.Equal(output, answer);
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

    private static string Why(PreparedChallenge.Question prepared, string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer))
            return answer is null ? "no answer was given" : "no answer within the time";
        var question = prepared.Body;
        var keys = Keys(question, answer);
        if (keys.IsEmpty)
        {
            return prepared.Output is null
                ? NoOption(question)
                : "the program prints something else";
        }
        string[] misconceptions = [.. keys.Except(prepared.Answer).Where(question.Misconceptions.ContainsKey).Select(key => question.Misconceptions[key].Trim())];
        return misconceptions.Length > 0 ? string.Join(" ", misconceptions)
            : question.Several ? "not exactly the right options"
            : "not the right option";
    }

    private static string Shown(ChallengeBody.Question question, string answer)
    {
        var keys = Keys(question, answer);
        return keys.IsEmpty ? answer : string.Join("; ", Texts(question, keys));
    }

    private static IEnumerable<string> Texts(ChallengeBody.Question question, ImmutableArray<string> keys) =>
        keys.Select(key => $"{key}: {question.Options[key]}");

    private static ImmutableArray<string> Notes(Challenge challenge, ChallengeBody.Question question, ImmutableArray<string> given, int left)
    {
        if (left == 0)
            return question.Explanation.Length == 0 ? [] : [question.Explanation.Trim()];
        // One hint for each wrong try, in the author's order.
        return [.. challenge.Hints.Take(given.Length).Select(hint => $"Hint: {hint}")];
    }
}
