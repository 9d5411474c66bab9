Network ReadAnywhere() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Conv(24, kernel: 3), new Relu(), new MaxPool(3), new Flatten(), new Dense(10))
{
    Epochs = 2, Batch = 16, Optimiser = new Adam(0.002),
};
