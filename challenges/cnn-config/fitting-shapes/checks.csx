Shapes("digits: the layers fit, 10 numbers come out", () => Digits(), input: [8, 8], output: 10, parametersAtMost: 1500);
Shapes("photos: the layers fit, 4 numbers come out", () => Photos(), input: [3, 32, 32], output: 4, parametersAtMost: 5000, multipliesAtMost: 1_000_000);
Shapes("padded: 288 numbers come out", () => Padded(), input: [12, 12], output: 288, parametersAtMost: 1100);
Check("digits: has a Conv and a MaxPool", () => Digits().Layers.OfType<Conv>().Any() && Digits().Layers.OfType<MaxPool>().Any());
Check("padded: kernels of 5, and no Dense", () => Padded().Layers.OfType<Conv>().Any() && Padded().Layers.OfType<Conv>().All(conv => conv.Kernel == 5) && !Padded().Layers.OfType<Dense>().Any());
