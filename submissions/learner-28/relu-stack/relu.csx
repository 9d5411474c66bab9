double[] Relu(double[] x) => Array.ConvertAll(x ?? throw new ArgumentNullException(nameof(x)), v => double.IsNaN(v) || v > 0 ? v : 0);
