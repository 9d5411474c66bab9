using System.Globalization;

namespace Grader.Reporting.Classes;

/// <summary>What the figures of an item mean, for a teacher who has not learnt them.</summary>
internal static class ItemText
{
    private const double Easy = 0.9, Hard = 0.1, Weak = 0.15, Strong = 0.3;

    /// <summary>Beside the figures, once.</summary>
    public const string Legend = "Share: how many of those whom it judged got it, which is its difficulty. Discrimination: whether who gets it does better in the rest of the pack, as a correlation "
        + "from -1 to 1 (corrected item-total, point-biserial); – where it is not defined: fewer than 10 hand-ins, all or none got it, or the rest is the same for all.";

    public static string Reading(ItemFigures item)
    {
        if (item.Count == 0)
            return "nobody's hand-in got as far";
        if (item.Discrimination is < 0)
            return "those who do better in the rest get it less often: is it ambiguous, or the key wrong?";
        if (item.Met == item.Count)
            return "everybody got it: tells nobody apart";
        if (item.Met == 0)
            return "nobody got it: too hard, or something is wrong with it";
        if (item.Share >= Easy)
            return "almost everybody got it: tells learners apart little";
        if (item.Share <= Hard)
            return "almost nobody got it: too hard, or something is wrong with it";
        // As it is shown: 0.30 is never told as less.
        return (item.Discrimination is { } known ? Math.Round(known, 2) : null as double?) switch
        {
            null when item.Count < Discrimination.FewestHandIns => $"fewer than {Discrimination.FewestHandIns} hand-ins: too few to say more",
            null => "the rest of the pack has no points that differ: nothing to compare with",
            < Weak => "hardly tells learners apart",
            < Strong => "tells learners apart a little",
            _ => "tells learners apart well",
        };
    }

    /// <summary>As in <c>0.31</c>; a dash where it is not defined.</summary>
    public static string Number(double? discrimination) => discrimination is { } known ? Hundredths(known) : "–";

    public static string Percent(double share) => $"{Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture)} %";

    // -0.00 would ask what it is less than.
    private static string Hundredths(double number) => (Math.Round(number, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture);
}
