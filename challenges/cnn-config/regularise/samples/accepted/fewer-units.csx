Network ReadThroughNoise() => new(new Flatten(), new Dense(16), new Relu(), new Dense(10)) { Epochs = 20, Batch = 16, Optimiser = new Adam(0.003) };
