Network ReadAnywhere() => new(
    new Conv(8, kernel: 3),     // 8 × 10 × 10: strokes
    new Relu(),
    new MaxPool(2),             // 8 × 5 × 5
    new Conv(24, kernel: 3),    // 24 × 3 × 3: how strokes meet
    new Relu(),
    new MaxPool(3),             // 24 × 1 × 1: wherever that was
    new Flatten(),
    new Dense(10))
{
    Epochs = 20,
    Batch = 8,
    Optimiser = new Adam(0.005),
};
