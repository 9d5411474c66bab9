Network ReadDigits() => new(new Flatten(), new Dense(48), new Relu(), new Dense(10)) { Epochs = 12, Batch = 16, Optimiser = new Adam(0.005) };
