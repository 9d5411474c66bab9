using System.Collections.Immutable;

namespace Grader.Courses.Remarks;

/// <summary>What a person of the staff says about a learner's work, beside what the grader found. Never part of the canonical report: it stands in a file, and survives every regrade.</summary>
/// <param name="Pack">Null: about the learner's work as a whole.</param>
/// <param name="Challenge"><c>pack/name</c>; null: about the pack.</param>
/// <param name="Points">Up or down; 0: none.</param>
/// <param name="Reason">Of the points.</param>
/// <param name="Line">In its file.</param>
public sealed record Remark(string? Pack, string? Challenge, string? Text, decimal Points, string? Reason, int Line)
{
    /// <summary><c>+2</c>, <c>-0.5</c></summary>
    public string SignedPoints => Points.ToString("+0.##;-0.##", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>All remarks on one learner, the pack's in the order of the packs, those on the whole first.</summary>
public sealed record LearnerRemarks(ImmutableArray<Remark> All)
{
    public static readonly LearnerRemarks None = new([]);

    public IEnumerable<Remark> OnTheWhole => All.Where(remark => remark.Pack is null);

    /// <summary>On a pack, but on none of its challenges.</summary>
    public IEnumerable<Remark> OnPack(string pack) => All.Where(remark => remark.Pack == pack && remark.Challenge is null);

    public IEnumerable<Remark> OnChallenge(string challenge) => All.Where(remark => remark.Challenge == challenge);

    /// <summary>What a pack's score goes up or down by, whichever attempt at it counts.</summary>
    public decimal Points(string pack) => All.Where(remark => remark.Pack == pack).Sum(remark => remark.Points);
}

/// <summary>The remarks, or everything that is wrong with their files.</summary>
public sealed record RemarksReading(LearnerRemarks Remarks, ImmutableArray<Challenges.Problem> Problems);
