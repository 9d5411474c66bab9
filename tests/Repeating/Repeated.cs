using System.Globalization;
using CsCheck;

/// <summary>
/// CsCheck's <c>Sample</c> tries other inputs in each run. Whether the tests pass is to depend on the code alone: this one tries the same inputs each
/// time, others with <c>GRADER_FUZZ_SEED</c> in the environment. What breaks is handed to CsCheck, which makes it smaller and says how to see it again.
/// Of no namespace, so that it is found before CsCheck's.
/// </summary>
internal static class Repeated
{
    private static readonly ulong Seed =
        Environment.GetEnvironmentVariable("GRADER_FUZZ_SEED") is { Length: > 0 } seed ? ulong.Parse(seed, CultureInfo.InvariantCulture) : 20_261_124;

    public static void Sample<T>(this Gen<T> gen, Action<T> assert, long iter = 100) => Try(gen, Holds(assert), iter, seed => Check.Sample(gen, assert, seed: seed));

    public static void Sample<T>(this Gen<T> gen, Func<T, bool> holds, long iter = 100) => Try(gen, holds, iter, seed => Check.Sample(gen, holds, seed: seed));

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Action<T1, T2> assert, long iter = 100) => gen.Sample(both => assert(both.Item1, both.Item2), iter);

    public static void Sample<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, long iter = 100) => gen.Sample(both => holds(both.Item1, both.Item2), iter);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Action<T1, T2, T3> assert, long iter = 100) =>
        gen.Sample(all => assert(all.Item1, all.Item2, all.Item3), iter);

    public static void Sample<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> holds, long iter = 100) =>
        gen.Sample(all => holds(all.Item1, all.Item2, all.Item3), iter);

    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Action<T1, T2, T3, T4> assert, long iter = 100) =>
        gen.Sample(all => assert(all.Item1, all.Item2, all.Item3, all.Item4), iter);

    public static void Sample<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> holds, long iter = 100) =>
        gen.Sample(all => holds(all.Item1, all.Item2, all.Item3, all.Item4), iter);

    private static void Try<T>(Gen<T> gen, Func<T, bool> holds, long iter, Action<string> shrink)
    {
        var random = new PCG(1, Seed);
        for (long i = 0; i < iter; i++)
        {
            ulong state = random.State;
            if (Holds(holds, gen.Generate(random, null, out _)))
                continue;
            shrink(random.ToString(state));
            Assert.Fail("what broke once held when it was tried again");
        }
    }

    private static Func<T, bool> Holds<T>(Action<T> assert) => input =>
    {
        assert(input);
        return true;
    };

    private static bool Holds<T>(Func<T, bool> holds, T input)
    {
        try
        {
            return holds(input);
        }
#pragma warning disable CA1031 // Whatever it is: CsCheck meets it again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
