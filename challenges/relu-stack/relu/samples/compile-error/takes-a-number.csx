double Relu(double x) => Math.Max(0, x);
