static IEnumerable<double> Positive(IEnumerable<double> x) => x.Select(v => Math.Max(0, v));

static double[] Relu(IEnumerable<double> x) => Positive(x).ToArray();
