using System.Text;
using Grader.Reporting;

namespace Grader.Learners;

/// <summary>Which challenges are meant, and how to say which one.</summary>
public static class OwnWorkText
{
    /// <param name="verb">Of the command that wants to know it.</param>
    public static string Render(OwnWork.Ambiguous ambiguous, string verb)
    {
        var text = new StringBuilder(ReportText.Line($"{ambiguous.Path} fits {ambiguous.Challenges.Length} challenges:")).Append('\n');
        int width = ambiguous.Challenges.Max(challenge => challenge.Id.Length);
        foreach (var challenge in ambiguous.Challenges)
            text.Append($"  {challenge.Id.PadRight(width)}   {ReportText.Line(challenge.Title)}\n");
        string first = ambiguous.Challenges[0].Id;
        return text.Append(ReportText.Line($"say which one: grader {verb} {ambiguous.Path} --challenge {first}")).Append('\n')
            .Append($"or keep it in a folder named for its pack: {first.Split('/')[0]}/").ToString();
    }
}
