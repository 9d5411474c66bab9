using System.Runtime.CompilerServices;

namespace Grader.Kit;

/// <summary>
/// What checks.csx and hidden.csx call. A check registers a call into the submission; it never says what is expected: the
/// reference's answer to the same call is the expectation. Options (all by name): <c>weight</c> (default 1),
/// <c>tolerance</c> (absolute or relative; default 1e-9, for float 1e-5) or <c>ulps</c>, <c>unordered</c> (order of a sequence
/// does not count), <c>exact</c> (text to the letter, with trailing blanks), <c>prints</c> (printed text is compared too),
/// <c>isolated</c> (asked in a process of its own).
/// </summary>
public static partial class Checks
{
    /// <summary>A call that returns a value.</summary>
    public static void Check<T>(
        string name, Func<T> call, double weight = 1, double? tolerance = null, long? ulps = null, bool unordered = false,
        bool exact = false, bool prints = false, bool isolated = false,
        [CallerArgumentExpression(nameof(call))] string input = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Registry.Add(new Registered(name, null, _ => call(), true, 1, weight, tolerance, ulps, unordered, exact, prints, isolated, input, file, line));

    /// <summary>A call without a value: what it prints is compared.</summary>
    public static void Check(
        string name, Action call, double weight = 1, bool exact = false, bool isolated = false,
        [CallerArgumentExpression(nameof(call))] string input = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Registry.Add(new Registered(name, null, _ => { call(); return null; }, false, 1, weight, null, null, false, exact, true, isolated, input, file, line));

    /// <summary>A call on generated inputs: <paramref name="cases"/> of them, from small to large, the same in every run.</summary>
    public static void Check<TInput, T>(
        string name, Func<Inputs, TInput> inputs, Func<TInput, T> call, int cases = 20, double weight = 1, double? tolerance = null,
        long? ulps = null, bool unordered = false, bool exact = false, bool prints = false, bool isolated = false,
        [CallerArgumentExpression(nameof(call))] string input = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Registry.Add(new Registered(name, rng => inputs(rng), x => call((TInput)x!), true, cases, weight, tolerance, ulps, unordered, exact, prints, isolated, input, file, line));

    /// <summary>A call on generated inputs without a value: what it prints is compared.</summary>
    public static void Check<TInput>(
        string name, Func<Inputs, TInput> inputs, Action<TInput> call, int cases = 20, double weight = 1, bool exact = false, bool isolated = false,
        [CallerArgumentExpression(nameof(call))] string input = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Registry.Add(new Registered(name, rng => inputs(rng), x => { call((TInput)x!); return null; }, false, cases, weight, null, null, false, exact, true, isolated, input, file, line));
}
