using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;

namespace Grader.Grading;

internal static class Chains
{
    public static Chain OfReference(CodeForm form, ChallengeImages images) =>
        new(form, images.Given?.Bytes, images.Reference.Bytes, images.Checks.Bytes, images.Hidden?.Bytes, []);

    /// <summary>The submission takes the reference's place; where it does not fit exactly, the checks are its own compile.</summary>
    public static Chain OfSubmission(CodeForm form, ChallengeImages images, SubmissionBuild.Built built) => new(
        form, images.Given?.Bytes, built.Submission.Bytes, (built.Checks ?? images.Checks).Bytes,
        built.NoHidden ? null : (built.Hidden ?? images.Hidden)?.Bytes, []);

    /// <summary>A dropped statement costs the checks that the reference's run registered from its lines.</summary>
    public static bool Registers(this DroppedStatement statement, Registration registration) =>
        statement.Hidden == registration.Hidden && registration.Line >= statement.FirstLine && registration.Line <= statement.LastLine;
}
