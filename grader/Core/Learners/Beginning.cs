using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Learners;

/// <summary>What a learner begins a challenge with.</summary>
/// <param name="Written">Paths below the learner's folder.</param>
/// <param name="Kept">What was there before, and was left as it is.</param>
/// <param name="Work">The file to write in, or the folder of them.</param>
public sealed record Beginning(ImmutableArray<string> Written, ImmutableArray<string> Kept, string Work)
{
    /// <summary>Puts starter and statement into the learner's folder. What is there stays; beside a hand-in in another form, no second one is made.</summary>
    /// <param name="challenge">One that is not a question.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static Beginning Of(LearnerFolder learner, Pack pack, Challenge challenge)
    {
        string folder = learner.PackFolder(pack);
        var written = ImmutableArray.CreateBuilder<string>();
        var kept = ImmutableArray.CreateBuilder<string>();
        void Put(string path, string text) => (WholeFile.WriteNew(path, text) ? written : kept).Add(Below(learner, path));

        Put(Path.Combine(folder, $"{challenge.Name}.md"), challenge.Statement);
        string? handIn = learner.HandIn(pack, challenge);
        if (handIn is not null)
            kept.Add(Below(learner, handIn));
        else
            foreach (var file in Starter(challenge))
                Put(Path.Combine([folder, .. PathOf(challenge, file).Split('/')]), file.Text);
        string work = handIn ?? learner.HandIn(pack, challenge) ?? Path.Combine(folder, $"{challenge.Name}.csx");
        return new Beginning(written.ToImmutable(), kept.ToImmutable(), Below(learner, work));
    }

    private static ImmutableArray<SourceFile> Starter(Challenge challenge) => challenge.Body switch
    {
        ChallengeBody.Code code => code.Starter,
        ChallengeBody.Program program => program.Starter,
        _ => throw new ArgumentException($"{challenge.Id} is a question."),
    };

    /// <summary><c>starter.csx</c> is <c>relu.csx</c>, <c>starter/Layer.cs</c> is <c>relu/Layer.cs</c>.</summary>
    private static string PathOf(Challenge challenge, SourceFile file) => $"{challenge.Name}{file.Path["starter".Length..]}";

    private static string Below(LearnerFolder learner, string path) => Path.GetRelativePath(learner.Root, path).Replace('\\', '/');
}
