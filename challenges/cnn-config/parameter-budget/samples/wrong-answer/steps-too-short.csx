// The right layers, with steps fifty times too short: it has hardly begun to learn.
Network ReadDigits() => new(new Conv(16, kernel: 3, padding: 1), new Relu(), new MaxPool(2), new Flatten(), new Dense(10)) { Epochs = 8, Optimiser = new Adam(0.0001) };
