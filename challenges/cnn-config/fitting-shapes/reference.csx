Network Digits() => new(
    new Conv(8, kernel: 3),     // 8 × 6 × 6
    new Relu(),
    new MaxPool(2),             // 8 × 3 × 3
    new Flatten(),              // 72
    new Dense(10));

Network Photos() => new(
    new Conv(8, kernel: 3),             // 8 × 30 × 30
    new Relu(),
    new MaxPool(2),                     // 8 × 15 × 15
    new Conv(16, kernel: 3, stride: 2), // 16 × 7 × 7
    new Relu(),
    new MaxPool(2),                     // 16 × 3 × 3
    new Flatten(),                      // 144
    new Dense(4));

Network Padded() => new(
    new Conv(4, kernel: 5, padding: 2), // 4 × 12 × 12
    new Relu(),
    new MaxPool(2),                     // 4 × 6 × 6
    new Conv(8, kernel: 5, padding: 2), // 8 × 6 × 6
    new Relu(),
    new Flatten());                     // 288
