using System.Globalization;

namespace Benchmarks;

/// <summary>Right solutions of relu-stack/relu, no two with the same text.</summary>
internal static class Solutions
{
    private static readonly string[] Styles =
    [
        """
        double[] Relu(double[] x)
        {
            ArgumentNullException.ThrowIfNull(x);
            var result$ = new double[x.Length];
            for (int i = 0; i < x.Length; i++)
                result$[i] = Math.Max(0, x[i]);
            return result$;
        }
        """,
        """
        double[] Relu(double[] x) => x.Select(v$ => Math.Max(0, v$)).ToArray();
        """,
        """
        double[] Relu(double[] x) => Array.ConvertAll(x ?? throw new ArgumentNullException(nameof(x)), v$ => double.IsNaN(v$) || v$ > 0 ? v$ : 0);
        """,
        """
        double Positive$(double v) => v < 0 ? 0 : v;

        double[] Relu(double[] x)
        {
            if (x is null)
                throw new ArgumentNullException(nameof(x));
            var result = new List<double>();
            foreach (double v in x)
                result.Add(Positive$(v));
            return result.ToArray();
        }
        """,
        """
        double[] Relu(double[] x)
        {
            ArgumentNullException.ThrowIfNull(x);
            var copy$ = (double[])x.Clone();
            for (int i = 0; i < copy$.Length; i++)
                if (copy$[i] < 0)
                    copy$[i] = 0;
            return copy$;
        }
        """,
    ];

    public static string Number(int number) =>
        Styles[number % Styles.Length].Replace("$", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + "\n";
}
