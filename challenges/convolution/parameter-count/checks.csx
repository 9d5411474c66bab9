// Images of 28 by 28; from the last pooling on, 16 channels of 5 by 5.
Layer[] LeNet() =>
[
    new Convolution(5, 6, 2), new Relu(), new MaxPool(2), new Convolution(5, 16, 0), new Relu(), new MaxPool(2),
    new Dense(120), new Relu(), new Dense(84), new Relu(), new Dense(10),
];

Check("the shape after a convolution", () => OutputShape(new Convolution(5, 6, 2), new Shape(28, 28, 1)));
Check("the shape after pooling", () => OutputShape(new MaxPool(2), new Shape(7, 9, 3)));
Check("the shape after a ReLU", () => OutputShape(new Relu(), new Shape(7, 9, 3)));
Check("the shape after a dense layer", () => OutputShape(new Dense(10), new Shape(7, 9, 3)));
Check("a kernel that does not fit is refused", () => OutputShape(new Convolution(5, 1, 0), new Shape(4, 9, 1)));
Check("no layers", () => ParameterCount(new Shape(8, 8, 3), []));
Check("one convolution", () => ParameterCount(new Shape(8, 8, 3), [new Convolution(3, 4, 1)]));
Check("one dense layer", () => ParameterCount(new Shape(2, 3, 4), [new Dense(5)]));
Check("the example", () => ParameterCount(new Shape(4, 4, 3), [new Convolution(3, 2, 0), new Relu(), new Dense(10)]));
Check("LeNet-5, a classic of 1998", () => ParameterCount(new Shape(28, 28, 1), LeNet()), weight: 2);
