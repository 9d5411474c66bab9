Network ReadDigits() => new(
    new Conv(16, kernel: 3, padding: 1),    // 16 × 8 × 8 for 160 parameters
    new Relu(),
    new MaxPool(2),                         // 16 × 4 × 4
    new Flatten(),
    new Dense(10))                          // 2,570 parameters
{
    Epochs = 12,
    Batch = 16,
    Optimiser = new Adam(0.005),
};
