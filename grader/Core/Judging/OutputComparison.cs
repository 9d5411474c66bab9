using Grader.Challenges;

namespace Grader.Judging;

/// <summary>
/// What a program wrote against the answer file, as the ICPC problem package's default validator does it: token by token, split
/// at white space. Where a tolerance is given and the answer's token is a number, the number counts and not its digits.
/// </summary>
public static class OutputComparison
{
    /// <summary>Null where the output is right. One pass over both; tokens are compared as bytes.</summary>
    public static Mismatch? Compare(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, OutputValidator validator)
    {
        OutputTokens wanted = new(expected), got = new(actual);
        while (true)
        {
            bool more = wanted.Next(), moreActual = got.Next();
            if (validator.SpaceChangeSensitive && !wanted.Space.SequenceEqual(got.Space))
                return WrongSpace(wanted, got, validator);
            if (!more && !moreActual)
                return null;
            if (!more)
                return TooMuch(got, validator);
            if (!moreActual)
                return TooLittle(wanted, got, validator);
            if (!OutputToken.AreEqual(wanted.Token, got.Token, validator))
                return Wrong(wanted, got, validator);
        }
    }

    private static Mismatch Wrong(OutputTokens wanted, OutputTokens got, OutputValidator validator)
    {
        string guess = OutputToken.DifferInCaseOnly(wanted.Token, got.Token) ? " (case)" : "";
        return At(wanted, wanted, got, $"expected {OutputToken.Text(wanted.Token)}, got {OutputToken.Text(got.Token)}{guess}", validator);
    }

    private static Mismatch TooMuch(OutputTokens got, OutputValidator validator)
    {
        string text = OutputToken.Text(got.Token);
        return new Mismatch($"{got.Place}: expected the end of the output, got {text}", got.Place, "", OutputToken.Text(got.LineText), RuleOf(validator));
    }

    private static Mismatch TooLittle(OutputTokens wanted, OutputTokens got, OutputValidator validator)
    {
        string text = OutputToken.Text(wanted.Token);
        string end = got.HasTokens ? "the end of the output" : "no output";
        return new Mismatch($"{wanted.Place}: expected {text}, got {end}", wanted.Place, OutputToken.Text(wanted.LineText), "", RuleOf(validator));
    }

    private static Mismatch WrongSpace(OutputTokens wanted, OutputTokens got, OutputValidator validator) =>
        At(wanted, wanted, got, $"expected {Spaces(wanted.Space)} before it, got {Spaces(got.Space)}", validator);

    private static Mismatch At(OutputTokens place, OutputTokens wanted, OutputTokens got, string says, OutputValidator validator) =>
        new($"{place.Place}: {says}", place.Place, OutputToken.Text(wanted.LineText), OutputToken.Text(got.LineText), RuleOf(validator));

    private static string Spaces(ReadOnlySpan<byte> space) =>
        space.IsEmpty ? "no white space" : CSharpLiteral.Of(System.Text.Encoding.ASCII.GetString(space), 20);

    private static string RuleOf(OutputValidator validator)
    {
        string rule = validator.SpaceChangeSensitive ? "tokens and the white space between them" : "token by token";
        if (!validator.CaseSensitive)
            rule += ", case ignored";
        return rule + (validator.AbsoluteTolerance, validator.RelativeTolerance) switch
        {
            (null, null) => "",
            ({ } absolute, null) => $", numbers within {NumberText.Shortest(absolute)} absolute",
            (null, { } relative) => $", numbers within {NumberText.Shortest(relative)} relative",
            ({ } absolute, { } relative) when absolute == relative => $", numbers {RuleText.Within(absolute)}",
            ({ } absolute, { } relative) => $", numbers within {NumberText.Shortest(absolute)} absolute or {NumberText.Shortest(relative)} relative",
        };
    }
}
