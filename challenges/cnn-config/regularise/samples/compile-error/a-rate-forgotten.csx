Network ReadThroughNoise() => new(new Flatten(), new Dense(64), new Relu(), new Dropout(), new Dense(10)) { Epochs = 30, Patience = 3 };
