using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;

namespace Grader.Grading;

internal static class Chains
{
    public static Chain OfReference(ChallengeBody.Code code, ChallengeImages images) =>
        new(code.Form, images.Given?.Bytes, images.Reference.Bytes, images.Checks.Bytes, images.Hidden?.Bytes, Support.For(code.Reference));

    /// <summary>The submission takes the reference's place; where it does not fit exactly, the checks are its own compile.</summary>
    public static Chain OfSubmission(PreparedChallenge.Code challenge, ImmutableArray<SourceFile> files, SubmissionBuild.Built built) => new(
        challenge.Form, challenge.Images.Given?.Bytes, built.Submission.Bytes, (built.Checks ?? challenge.Images.Checks).Bytes,
        built.NoHidden ? null : (built.Hidden ?? challenge.Images.Hidden)?.Bytes,
        IsReference(challenge.Body, files) ? Support.For(files) : Support.None);

    /// <summary>Word for word, as when a challenge proves itself.</summary>
    private static bool IsReference(ChallengeBody.Code code, ImmutableArray<SourceFile> files) =>
        files.Select(file => file.Text).SequenceEqual(code.Reference.Select(file => file.Text), StringComparer.Ordinal);

    /// <summary>A dropped statement costs the checks that the reference's run registered from its lines.</summary>
    public static bool Registers(this DroppedStatement statement, Registration registration) =>
        statement.Hidden == registration.Hidden && registration.Line >= statement.FirstLine && registration.Line <= statement.LastLine;
}
