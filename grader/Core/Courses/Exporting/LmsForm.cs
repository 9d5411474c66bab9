using System.Collections.Immutable;

namespace Grader.Courses.Exporting;

/// <summary>By what a row of another program's table says whose it is; tried in this order.</summary>
internal enum Identity { Number, Id, Login, Email }

/// <summary>What the tables of one program look like.</summary>
/// <param name="Identities">Names of the columns that say whose a row is; compared without case.</param>
/// <param name="Number">The roster's column for the program's own number of a learner.</param>
/// <param name="GradeColumns">Names of the one column for grades, where a table is one assignment's.</param>
/// <param name="MaxColumns">Names of a column with the points that there are.</param>
/// <param name="Excused">What stands in the cell of somebody excused; null: the cell stays as it is.</param>
internal sealed record LmsForm(
    string Name, ImmutableArray<(string Column, Identity Identity)> Identities, Func<RosterEntry, string?> Number,
    ImmutableArray<string> GradeColumns, ImmutableArray<string> MaxColumns, string? Excused)
{
    /// <summary>Before the first learner there may be a row about posting, and there is one with the points possible.</summary>
    public const string PointsPossible = "Points Possible";

    /// <summary>What Canvas writes under columns that it does not import.</summary>
    public const string ReadOnly = "(read only)";

    public static readonly LmsForm Canvas = new(
        "canvas",
        [("ID", Identity.Number), ("SIS User ID", Identity.Id), ("SIS Login ID", Identity.Login), ("Integration ID", Identity.Id), ("Email", Identity.Email)],
        entry => entry.Canvas, [], [], "EX");

    /// <summary>A worksheet of one assignment, as the site exported it: its import looks for these columns by their localised names.</summary>
    public static readonly LmsForm Moodle = new(
        "moodle",
        [("Identifier", Identity.Number), ("ID number", Identity.Id), ("Username", Identity.Login), ("Email address", Identity.Email)],
        entry => entry.Moodle, ["Grade"], ["Maximum grade"], null);

    public static readonly LmsForm Gradescope = new(
        "gradescope", [("SID", Identity.Number), ("SID", Identity.Id), ("Email", Identity.Email)],
        entry => entry.Gradescope, ["Total Score"], ["Max Points"], null);

    public static readonly LmsForm Csv = new(
        "csv",
        [("id", Identity.Id), ("learner", Identity.Id), ("login", Identity.Login), ("username", Identity.Login), ("email", Identity.Email), ("e-mail", Identity.Email)],
        _ => null, ["score", "grade", "points"], [], null);

    public static readonly ImmutableArray<LmsForm> All = [Canvas, Moodle, Csv, Gradescope];
}
