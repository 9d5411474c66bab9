Check("one vector", () => Relu([1, -2, 3]), weight: 2);
Check("fractions", () => Relu([-0.5, 0, 0.25]));
Check("all negative", () => Relu([-1, -2.5, -1000]));
Check("an empty vector", () => Relu([]));
Check("NaN stays NaN", () => Relu([1, double.NaN, -1]));
Check("the argument is left alone", () => { double[] x = [1, -2, 3]; Relu(x); return x; });
Check("null is refused", () => Relu(null!));
