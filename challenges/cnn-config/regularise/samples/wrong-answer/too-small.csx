Network ReadThroughNoise() => new(new Flatten(), new Dense(4), new Relu(), new Dense(10)) { Epochs = 10, Batch = 16, Optimiser = new Adam(0.001) };
