Network ReadDigits() => new(
    new Flatten(),
    new Dense(10))
{
    Epochs = 1,
    Optimiser = new Adam(0.001),
};
