Network ReadDigits() => new(new Conv(12, kernel: 3, padding: 1), new Relu(), new MaxPool(2), new Flatten(), new Dense(10), new Softmax())
{
    Epochs = 12, Patience = 3, Batch = 16, Optimiser = new Adam(0.005),
};
