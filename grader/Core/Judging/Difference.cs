using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>
/// A difference on its way up from the leaf where it was found. Nothing of it is put into words before it has arrived: a
/// comparison without order finds thousands of them and wants to know only that they exist.
/// </summary>
/// <param name="says">In words, without the place.</param>
/// <param name="digits">How many significant digits tell the two leaves apart.</param>
internal sealed class Difference(Func<string> says, string rule, int digits = NumberText.UsualDigits)
{
    private const int TextLength = 200;

    /// <summary>Of a path both ends are told: deep in a linked list it would fill a page.</summary>
    private const int LongestPath = 160;

    private readonly List<Step> _stepsUpwards = [];

    /// <summary>Of text: the lines that differ, instead of the whole.</summary>
    public (string Expected, string Actual)? Excerpt { get; init; }

    /// <summary>What it might come from, in brackets behind the message; the innermost guess stays.</summary>
    public string? Guess { get; private set; }

    public Difference At(Step step)
    {
        _stepsUpwards.Add(step);
        return this;
    }

    public Difference Guessing(string guess)
    {
        Guess ??= guess;
        return this;
    }

    public Mismatch ToMismatch(Observation expected, Observation actual)
    {
        ImmutableArray<Step> steps = [.. Enumerable.Reverse(_stepsUpwards)];
        string message = Where(steps) + says() + (Guess is null ? "" : $" ({Guess})");
        (string expectedText, string actualText) = Excerpt
            ?? ObservationText.RenderBoth(expected, actual, TextLength, steps, digits);
        return new Mismatch(message, PathOf(steps), expectedText, actualText, rule);
    }

    private static string Where(ImmutableArray<Step> steps) => steps switch
    {
        [] => "",
        [Step.Index index] => $"index {index.At}: ",
        [Step.Line line] => $"{line.Text}: ",
        [Step.Member or Step.Item, ..] => $"{PathOf(steps)[1..]}: ",
        _ => $"at {PathOf(steps)}: ",
    };

    private static string PathOf(ImmutableArray<Step> steps)
    {
        string path = "";
        foreach (Step step in steps)
            path += step is Step.Line && path.Length > 0 ? ", " + step.Text : step.Text;
        return path.Length <= LongestPath ? path : $"{path[..(LongestPath / 2)]}…{path[^(LongestPath / 2)..]}";
    }
}
