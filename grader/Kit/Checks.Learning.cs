using System.Runtime.CompilerServices;

namespace Grader.Kit;

public static partial class Checks
{
    /// <summary>
    /// A table of the challenge, <c>data/NAME.csv</c>, without the columns that the challenge hides. Only inside a check.
    /// </summary>
    /// <exception cref="ArgumentException">The challenge has no such table, or this check was given none of this name.</exception>
    public static Table Table(string name) => Tables.Get(name);

    /// <summary>
    /// A call whose predictions are judged by a metric on the label column of the table that it asks for: one prediction for each
    /// row, in the order of the rows. A prediction is a label, the probability of the positive label, an array of probabilities in
    /// the order of the challenge's <c>labels</c>, or a number.
    /// </summary>
    /// <param name="metric">As in <c>Accuracy("species")</c>.</param>
    /// <param name="split">Judge only the rows of this split of the table; the default is all rows.</param>
    /// <param name="above">A baseline that the value must beat, by at least <paramref name="by"/>.</param>
    /// <param name="gapAtMost">By how much the value on the split <c>train</c> may be better than on the judged one.</param>
    public static void Metric<T>(
        string name, Func<T> predictions, Metric metric, double? atLeast = null, double? atMost = null, Baseline? above = null,
        double by = 0, string? split = null, double? gapAtMost = null, double weight = 1, bool isolated = false,
        [CallerArgumentExpression(nameof(predictions))] string input = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(name, () => predictions(), weight, isolated, input, file, line, new Rule(RuleKind.Metric)
        {
            Metric = metric, Split = split, AtLeast = atLeast, AtMost = atMost, Above = above, By = by, GapAtMost = gapAtMost,
        });

    /// <summary>
    /// A call that returns a configuration, with which the grader trains on a table of the challenge, once for each of its seeds;
    /// judged are the means over the seeds.
    /// </summary>
    /// <param name="on">The table's name under <c>tables</c> in challenge.yaml.</param>
    /// <param name="split">Where the metric is taken; the default is <c>validation</c>.</param>
    /// <param name="gapAtMost">By how much the value on the split <c>train</c> may be better than on the judged one.</param>
    /// <param name="shape">What the curves of the loss, over the iterations, must look like.</param>
    /// <param name="parametersAtMost">Of a network.</param>
    /// <param name="multipliesAtMost">Multiplications for one row; of a network.</param>
    public static void Training(
        string name, Func<Configuration> configuration, string on, Metric metric, string? split = null, double? atLeast = null,
        double? atMost = null, double? gapAtMost = null, Curve? shape = null, int? parametersAtMost = null,
        long? multipliesAtMost = null, double weight = 1,
        [CallerArgumentExpression(nameof(configuration))] string input = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(name, configuration, weight, false, input, file, line, new Rule(RuleKind.Training)
        {
            Table = on, Metric = metric, Split = split, AtLeast = atLeast, AtMost = atMost, GapAtMost = gapAtMost, Shape = shape,
            ParametersAtMost = parametersAtMost, MultipliesAtMost = multipliesAtMost,
        });

    /// <summary>A call that returns a network whose layers must fit one another. Nothing is trained.</summary>
    /// <param name="input">What goes in: <c>[features]</c>, <c>[rows, columns]</c> or <c>[channels, rows, columns]</c>.</param>
    /// <param name="output">How many numbers come out.</param>
    public static void Shapes(
        string name, Func<Network> configuration, int[] input, int output, int? parametersAtMost = null, long? multipliesAtMost = null,
        double weight = 1,
        [CallerArgumentExpression(nameof(configuration))] string call = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Add(name, configuration, weight, false, call, file, line, new Rule(RuleKind.Shapes)
        {
            Input = input, Output = output, ParametersAtMost = parametersAtMost, MultipliesAtMost = multipliesAtMost,
        });

    private static void Add(string name, Func<object?> call, double weight, bool isolated, string input, string file, int line, Rule rule) =>
        Registry.Add(new Registered(name, null, _ => call(), true, 1, weight, null, null, false, false, false, isolated, input, file, line) { Rule = rule });
}
