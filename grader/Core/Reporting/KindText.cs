using Grader.Challenges;

namespace Grader.Reporting;

/// <summary>What kind of challenge it is, in words and as a sign.</summary>
internal static class KindText
{
    public static string Words(Challenge challenge) => challenge.Body switch
    {
        ChallengeBody.Question { Listing: not null } => "predict the output",
        ChallengeBody.Question => "question",
        ChallengeBody.Program => "program",
        _ => "code",
    };

    public static string Sign(Challenge challenge) => challenge.Body switch
    {
        ChallengeBody.Question { Listing: not null } => ">_",
        ChallengeBody.Question => "?",
        ChallengeBody.Program => "<>",
        _ => "{}",
    };

    public static string Words(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Beginner => "beginner",
        Difficulty.Intermediate => "intermediate",
        Difficulty.Advanced => "advanced",
        _ => "expert",
    };
}
