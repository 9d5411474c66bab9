// Two filters without padding, and nine places each: 210 parameters, which is too cheap.
Network ReadDigits() => new(new Conv(2, kernel: 3), new Relu(), new MaxPool(2), new Flatten(), new Dense(10)) { Epochs = 10, Batch = 16, Optimiser = new Adam(0.005) };
