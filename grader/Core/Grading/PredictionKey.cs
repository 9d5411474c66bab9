using System.Collections.Immutable;
using System.Text;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>The key of a predict-output question: the one option that equals what the program printed.</summary>
internal static class PredictionKey
{
    public static Preparation Find(
        Challenge challenge, ChallengeBody.Question question, SourceFile listing, ImmutableArray<ProgramRun> runs, LineTable lines)
    {
        if (runs.Select(run => run.Execution).FirstOrDefault(end => end is not Execution.Answered) is { } end)
        {
            var finding = new FailureJudge(challenge.Limits, lines).Of(end);
            return Invalid(challenge, listing.Path, finding.Location?.Line, $"the program does not end well: {finding.Message}");
        }
        string output = Encoding.UTF8.GetString(runs[0].StandardOutput.AsSpan()).Trim();
        if (runs.Any(run => !run.StandardOutput.SequenceEqual(runs[0].StandardOutput)))
            return Invalid(challenge, listing.Path, null, "the program prints something else when it is run again: it must not depend on chance or time");
        string[] right = [.. question.Options.Where(option => Equal(output, option.Value)).Select(option => option.Key)];
        return right switch
        {
            [var key] => new Preparation.Ready(new PreparedChallenge.Question(challenge, [key], output)),
            [] => Invalid(challenge, "challenge.yaml", null, $"no option equals what program.csx prints: `{output}`"),
            _ => Invalid(challenge, "challenge.yaml", null, $"more than one option equals what program.csx prints: {string.Join(", ", right)}"),
        };
    }

    /// <summary>Whether a text is what the program printed: line by line, blanks around it and at the ends of lines don't count.</summary>
    public static bool Equal(string output, string text) => TextComparison.Compare(output.Trim(), text.Trim(), ComparisonRule.Default) is null;

    private static Preparation.Invalid Invalid(Challenge challenge, string file, int? line, string message) =>
        new([ChallengePreparer.InChallenge(challenge, file, line, message)]);
}
