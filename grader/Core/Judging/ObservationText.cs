using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>A value as text that reads like C#: <c>[1, -2, 3]</c>, <c>(1, "a")</c>, <c>Point { X = 1, Y = 2 }</c>.</summary>
public static class ObservationText
{
    /// <summary>How many elements of each collection are tried, until the whole fits.</summary>
    private static readonly ImmutableArray<int> Windows = [int.MaxValue, 64, 32, 16, 10, 6, 4, 3, 2, 1];

    /// <summary>At most <paramref name="maxLength"/> UTF-16 units; what is left out is counted: <c>[0, 1, … 97 more]</c>.</summary>
    public static string Render(Observation value, int maxLength = 200) => Render(value, maxLength, []);

    /// <param name="focus">A place in the value that stays visible, with its neighbours.</param>
    /// <param name="digits">Significant digits of floating numbers.</param>
    internal static string Render(Observation value, int maxLength, ImmutableArray<Step> focus, int digits = NumberText.UsualDigits)
    {
        string text = "";
        foreach (int window in Windows)
            if ((text = Render(value, maxLength, window, focus, digits)).Length <= maxLength)
                return text;
        return Cut(text, maxLength);
    }

    /// <summary>Two values with as much of each left out, so that they can be read one below the other.</summary>
    internal static (string First, string Second) RenderBoth(Observation first, Observation second, int maxLength, ImmutableArray<Step> focus, int digits)
    {
        (string firstText, string secondText) = ("", "");
        foreach (int window in Windows)
        {
            firstText = Render(first, maxLength, window, focus, digits);
            secondText = Render(second, maxLength, window, focus, digits);
            if (firstText.Length <= maxLength && secondText.Length <= maxLength)
                break;
        }
        return (Cut(firstText, maxLength), Cut(secondText, maxLength));
    }

    private static string Render(Observation value, int maxLength, int window, ImmutableArray<Step> focus, int digits)
    {
        var rendering = new ObservationRendering(maxLength, window, digits);
        rendering.Append(value, focus.AsSpan());
        return rendering.ToString();
    }

    private static string Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text;
        int end = Math.Max(0, maxLength - 1);
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
