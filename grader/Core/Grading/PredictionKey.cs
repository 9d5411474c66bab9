using System.Text;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;

namespace Grader.Grading;

/// <summary>The key of a predict-output question: the one option that equals what the program printed.</summary>
internal static class PredictionKey
{
    public static Preparation Find(
        Challenge challenge, ChallengeBody.Question question, SourceFile listing, ProgramRun run, LineTable lines)
    {
        if (run.Execution is not Execution.Answered)
        {
            var finding = new FailureJudge(challenge.Limits, lines).Of(run.Execution);
            return Invalid(challenge, listing.Path, $"the program does not end well: {finding.Message}");
        }
        string output = Encoding.UTF8.GetString(run.StandardOutput.AsSpan()).Trim();
        string[] right = [.. question.Options.Where(option => option.Value.Trim() == output).Select(option => option.Key)];
        return right switch
        {
            [var key] => new Preparation.Ready(new PreparedChallenge.Question(challenge, [key], output)),
            [] => Invalid(challenge, "challenge.yaml", $"no option equals what program.csx prints: `{output}`"),
            _ => Invalid(challenge, "challenge.yaml", $"more than one option equals what program.csx prints: {string.Join(", ", right)}"),
        };
    }

    private static Preparation.Invalid Invalid(Challenge challenge, string file, string message) =>
        new([ChallengePreparer.InChallenge(challenge, file, null, message)]);
}
