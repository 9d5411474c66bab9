Network ReadAnywhere() => new(
    new Flatten(),
    new Dense(24),
    new Relu(),
    new Dense(10))
{
    Epochs = 15,
    Batch = 16,
    Optimiser = new Adam(0.005),
};
