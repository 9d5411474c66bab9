Network ReadThroughNoise() => new(new Flatten(), new Dense(64), new Relu(), new Dense(64), new Relu(), new Dense(10)) { Epochs = 30, Batch = 16, Optimiser = new Adam(0.005) };
