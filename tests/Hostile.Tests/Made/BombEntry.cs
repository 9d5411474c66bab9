using System.Collections.Immutable;

namespace Hostile.Tests;

/// <summary>A source file that is much of the same: easier to read as how it is made than as what comes out.</summary>
internal sealed record BombEntry : MadeEntry
{
    /// <summary>Without it every bomb would be a wrong answer.</summary>
    private const string Honest = "object Ask(int x) => x + 1;\n";

    private const string Refused = "compile-error", Harmless = "accepted";

    public required string Source { get; init; }

    public override void HandIn(string classFolder, string number, Func<string, string> fillIn) =>
        File.WriteAllText(Path.Combine(PackFolder(classFolder, number), ChallengeName + ".csx"), Source);

    /// <summary>Refused before the compiler sees them, or by it, or no harm to it.</summary>
    public static ImmutableArray<BombEntry> Bombs { get; } =
    [
        Bomb("parentheses", "ten thousand parentheses within each other", Refused, Around("int B() => ", 10_000, "(", "1", ")", ";")),
        Bomb("blocks", "ten thousand blocks within each other", Refused, Around("void B() ", 10_000, "{", "", "}")),
        Bomb("classes-within-classes", "five thousand classes within each other", Refused, Around("", 5000, "class C { ", "", "}")),
        Bomb("operators", "ten thousand prefix operators", Refused, "bool B() => " + Many(10_000, "!") + "true;"),
        Bomb("operators-apart", "ten thousand prefix operators with blanks between them", Refused, "int B() => " + Many(10_000, "- ") + "1;"),
        Bomb("pointers", "a pointer to a pointer, thirty thousand times", Refused, "unsafe int" + Many(30_000, "*") + " B() => null;"),
        Bomb("forgiving", "says thirty thousand times that a value is not null", Refused, "object B(object x) => x" + Many(30_000, "!") + ";"),
        Bomb("interpolations", "twenty interpolated texts within each other", Refused, Around("string B() => ", 20, "$\"{", "1", "}\"", ";")),
        Bomb("interpolations-raw", "twelve raw interpolated texts within each other", Refused, Around("string B() => ", 12, "$\"\"\"{", "1", "}\"\"\"", ";")),
        Bomb("interpolations-seven", "as many interpolated texts within each other as are let through", Harmless, Around("string B() => ", 7, "$\"{", "1", "}\"", ";")),
        Bomb("conditions", "five thousand #if within each other", Refused, Around("", 5000, "#if true\n", "", "#endif\n")),
        Bomb("else-if", "a chain of five thousand else if", Refused, "int B(int x) { " + Many(5000, "if (x == 1) return 1; else ") + "return 0; }"),
        Bomb("else-if-shorter", "a chain of else if, as long as is let through", Harmless, "int B(int x) { " + Many(990, "if (x == 1) return 1; else ") + "return 0; }"),
        Bomb("type-arguments", "a list of lists of lists, five thousand deep", Refused, Around("object B() => new ", 5000, "List<", "int", ">", "();")),
        Bomb("dollars", "two hundred thousand dollar signs", Refused, "int B() => " + Many(200_000, "$") + ";"),
        Bomb("literal-of-one-letter", "a text of two hundred thousand equal letters", Harmless, "string B() => \"" + Many(200_000, "x") + "\";"),
        Bomb("quotes", "two hundred thousand quotation marks", Refused, "string B() => " + Many(200_001, "\"") + ";"),
        Bomb("decimals", "a number of two hundred thousand digits", Refused, "int B() => 0x" + Many(200_000, "F") + ";"),
        Bomb("name", "a name of two hundred thousand letters", Refused, "int " + Many(200_000, "a") + " = 1;"),
        Bomb("sum", "a sum of forty thousand numbers", Harmless, "int B(int x) => 1" + Many(40_000, " + x") + ";"),
        Bomb("array", "an array of sixty thousand numbers", Harmless, "int[] B() => [" + Many(60_000, "1, ") + "1];"),
        Bomb("array-size", "an array initializer that announces two billion elements", Refused, "byte[] B() => new byte[2_000_000_000] { 1 };"),
        Bomb("patterns-not", "a pattern of ten thousand times not", Harmless, "bool B(object x) => x is " + Many(10_000, "not ") + "null;"),
        Bomb("parts-of-a-name", "a name of fifty thousand parts", Refused, "A" + Many(50_000, ".A") + " B() => null;"),
        Bomb("errors", "ten thousand errors", Refused, Many(10_000, "int x = y;\n")),
        Bomb("error-directives", "ten thousand errors of the learner's own", Refused, Many(10_000, "#error of my own\n")),
        Bomb("comment-left-open", "fifty thousand beginnings of a comment", Refused, Many(50_000, "/*")),
        Bomb("too-long", "a file of 300 KiB", "rejected", "// " + Many(300 << 10, "x")),
    ];

    /// <summary>
    /// Those that the compiler works at for up to ten seconds of a processor, when it is killed: on a fast machine it may be done before.
    /// </summary>
    public static ImmutableArray<BombEntry> EndlessBombs { get; } =
    [
        Endless("if-within-if", "ten thousand conditions within each other, without a bracket", "void B() { " + Many(10_000, "if (true) ") + "; }"),
        Endless("else-with-null", "ten thousand times: or else, if it is null", "string? B(string? x) => " + Many(10_000, "x ?? ") + "x;"),
        Endless("lambdas", "a function that returns a function, ten thousand times", "object B() => " + Many(10_000, "x => ") + "1;"),
        Endless("members", "a record of five thousand members", "record Bomb(int P0" + Each(5000, ", int P{0}") + ");"),
        Endless("smaller-than", "a comparison of twenty thousand numbers, each of which could begin a list of types", "object B(int a) => a" + Many(20_000, " < a") + ";"),
        Endless("array-of-arrays", "an array of arrays, thirty thousand deep", "int" + Many(30_000, "[]") + " B() => null!;"),
        Endless("patterns-or", "a pattern of ten thousand alternatives", "bool B(int x) => x is 0" + Each(10_000, " or {0}") + ";"),
        Endless("assignments", "twenty thousand assignments in one expression", "int B(int x) => " + Many(20_000, "x = ") + "1;"),
        Endless("patterns-and", "a pattern of five thousand conditions", "bool B(int x) => x is not 0" + Each(5000, " and not {0}") + ";"),
    ];

    private static BombEntry Bomb(string name, string tries, string verdict, string code) => new()
    {
        Class = "compiler-bombs", Name = name, Tries = $"hands in {tries}", Verdicts = [verdict], Challenge = "cell/ask", Source = Honest + code + "\n",
    };

    private static BombEntry Endless(string name, string tries, string code) =>
        Bomb(name, tries, Refused, code) with { Verdicts = [Refused, Harmless], Slow = true };

    private static string Around(string before, int depth, string open, string core, string close, string after = "") =>
        before + Many(depth, open) + core + Many(depth, close) + after;

    private static string Many(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static string Each(int count, string format) => string.Concat(Enumerable.Range(1, count).Select(number => string.Format(null, format, number)));
}
