double[] Relu(double[] x) => x.Select(v => Math.Max(0, v)).ToArray();

double[] input = [1, -2, 3];

double[] layer1 = Relu(input.Select(v => v * 2).ToArray());
double[] layer2 = Relu(layer1.Select(v => v - 1).ToArray());

Console.WriteLine($"[{string.Join(" ", layer2)}]");
