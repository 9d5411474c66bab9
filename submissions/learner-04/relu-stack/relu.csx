static double[] Relu(IEnumerable<double> x) => x.Select(v => Math.Max(0, v)).ToArray();
