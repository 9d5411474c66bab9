using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Tables;
using Grader.Compiling;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading;

/// <summary>A challenge that has proved to be gradable: compiled, its reference run, its key known.</summary>
public abstract record PreparedChallenge(Challenge Challenge)
{
    /// <param name="Checks">Every check of the reference's run, visible ones first, in the order of registration.</param>
    public sealed record Code(Challenge Challenge, ChallengeImages Images, ImmutableArray<ExpectedCheck> Checks) : PreparedChallenge(Challenge)
    {
        public ChallengeBody.Code Body => (ChallengeBody.Code)Challenge.Body;

        public CodeForm Form => Body.Form;
    }

    public sealed record Program(Challenge Challenge) : PreparedChallenge(Challenge)
    {
        public ChallengeBody.Program Body => (ChallengeBody.Program)Challenge.Body;
    }

    /// <param name="Answer">The right keys.</param>
    /// <param name="Output">predict-output: what the program printed; it counts as well as the key.</param>
    public sealed record Question(Challenge Challenge, ImmutableArray<string> Answer, string? Output) : PreparedChallenge(Challenge)
    {
        public ChallengeBody.Question Body => (ChallengeBody.Question)Challenge.Body;
    }

    /// <summary>A question of a learner edition: what is answered is recorded, and only the course can judge it.</summary>
    public sealed record Recorded(Challenge Challenge) : PreparedChallenge(Challenge)
    {
        public ChallengeBody.Question Body => (ChallengeBody.Question)Challenge.Body;
    }

    /// <summary>The points a full solution gets in the course: those of challenge.yaml, else the sum of the weights.</summary>
    public decimal FullScore => Challenge.Points ?? (this is Code or Program ? Weights.All : 1);

    /// <summary>The points that can be got here: in a learner edition without those of what only the course can grade.</summary>
    public decimal MaxScore => this switch
    {
        Recorded => 0,
        Code or Program when Weights is var (here, all) && here < all => Scores.Round(FullScore * here / all),
        _ => FullScore,
    };

    private (decimal Here, decimal All) Weights => this switch
    {
        Code code => (code.Checks.Where(check => !check.IsLeftToCourse).Sum(check => check.Registration.Weight), code.Checks.Sum(check => check.Registration.Weight)),
        Program { Body.Cases: var cases } => (cases.Count(@case => @case.Secret), cases.Count(@case => @case.Secret) + (Challenge.Edition?.Hidden.Sum() ?? 0)),
        _ => (0, 0),
    };
}

/// <summary>One check and what the reference did with it. Never enters a process that runs submitted code.</summary>
/// <param name="Printed">What the reference printed meanwhile.</param>
public sealed record ExpectedCheck(Registration Registration, long Seed, ImmutableArray<CaseOutcome> Cases, string Printed)
{
    private ImmutableArray<SentTable> _sent;

    /// <summary>Those that the reference asked for.</summary>
    public ImmutableArray<ChallengeTable> Tables { get; init; } = [];

    /// <summary>In a learner edition: what it takes to grade it is not here, so it is not asked.</summary>
    public bool IsLeftToCourse => Cases.IsEmpty;

    /// <summary>Rows of which nothing may be told were there: of what a process says of this check, and after it, nothing is shown.</summary>
    public bool IsSealed => Tables.Any(table => table.HasHidden);

    public Question Question => new(Registration.Name, Registration.Hidden, Seed, Registration.Cases, Registration.Isolated)
    {
        // Kept: a class of a thousand would encode the same table a thousand times.
        Tables = _sent.IsDefault ? _sent = Send(Tables) : _sent, Sealed = IsSealed,
    };

    public static ImmutableArray<SentTable> Send(ImmutableArray<ChallengeTable> tables) =>
        [.. tables.Select(table => new SentTable(table.Name, TableBytes.Of(table.Shown)))];
}

public abstract record Preparation
{
    private Preparation() { }

    public sealed record Ready(PreparedChallenge Challenge) : Preparation;

    public sealed record Invalid(ImmutableArray<Problem> Problems) : Preparation;

    /// <summary>Our own fault (a runner that could not be started, …): nothing is said about the challenge.</summary>
    public sealed record Fault(string Why) : Preparation;
}
