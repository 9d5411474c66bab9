using System.Collections.Immutable;
using Grader.Reporting;
using Grader.Reporting.Models;
using Grader.Submissions;

namespace Grader.Grading.Leaks;

/// <summary>
/// The last look at one result before it is shown: whatever holds a hidden value that is neither public nor in the submission
/// itself is blanked. Hidden inputs and expected values are kept from a submission by other means; this is there to notice when
/// those fail. It changes texts and no verdict.
/// </summary>
/// <remarks>
/// The whole text goes, not the value alone: else a submission that prints a dictionary would see at once which of its words is
/// hidden. One bit is told all the same, as by any hidden check's verdict.
/// </remarks>
internal sealed class LeakGuard(HiddenValues hidden, HandIn handIn)
{
    public const string Blank = "(This text is left out: it holds something of a hidden check.)";

    private readonly List<string> _blanked = [];

    /// <summary>Where something was blanked, for staff: <c>one vector: output</c>.</summary>
    public ImmutableArray<string> Blanked => [.. _blanked];

    public ChallengeResult Over(ChallengeResult result) => hidden.IsEmpty ? result : result with
    {
        Diagnostics = [.. result.Diagnostics.Select(error => error with { Message = Shown(error.Message, "diagnostic")! })],
        Checks = [.. result.Checks.Select(Over)],
        Notes = [.. result.Notes.Select(note => Shown(note, "note")!)],
    };

    /// <summary>For a log, which learners may get to see.</summary>
    public string Over(string text) => Holds(text) ? Blank : text;

    private CheckResult Over(CheckResult check) => check.Hidden ? Sealed(check) : check with
    {
        Message = Shown(check.Message, Place(check, "message")),
        Input = Shown(check.Input, Place(check, "input")),
        Expected = Shown(check.Expected, Place(check, "expected")),
        Actual = Shown(check.Actual, Place(check, "actual")),
        Path = Shown(check.Path, Place(check, "path")),
        Rule = Shown(check.Rule, Place(check, "rule")),
        Output = Shown(check.Output, Place(check, "output")),
        Model = Shown(check.Model, Place(check, "model")),
    };

    /// <summary>Of a hidden check nothing but this is ever told, whatever it is.</summary>
    private CheckResult Sealed(CheckResult check)
    {
        var told = new CheckResult(check.Name, check.Verdict, check.Points, check.MaxPoints, Hidden: true);
        if (told != check)
            _blanked.Add(Place(check, "everything"));
        return told;
    }

    private string? Shown(string? text, string where)
    {
        if (text is null || !Holds(text))
            return text;
        _blanked.Add(where);
        return Blank;
    }

    /// <summary>Its layers are all that a submission has written of it; numbers were computed, and names are the challenge's.</summary>
    private ModelResult? Shown(ModelResult? model, string where)
    {
        if (model?.Network is not { } network || !network.Layers.Any(layer => Holds(layer.Layer)))
            return model;
        _blanked.Add(where);
        return model with { Network = null };
    }

    private bool Holds(string text) => hidden.In(text).Distinct(StringComparer.Ordinal).Any(value => !IsOwn(value));

    private bool IsOwn(string value) => handIn switch
    {
        HandIn.Code code => code.Files.Any(file => file.Text.Contains(value, StringComparison.Ordinal) || file.Path.Contains(value, StringComparison.Ordinal))
            || code.Notes.Any(note => note.Contains(value, StringComparison.Ordinal)),
        // Nothing of it was run: what is said of it is made of its own names.
        _ => true,
    };

    private static string Place(CheckResult check, string what) => $"{check.Name}: {what}";
}
