// The parameter is called `kernel`.
Network ReadAnywhere() => new(new Conv(8, size: 3), new Relu(), new MaxPool(2), new Conv(24, size: 3), new Relu(), new MaxPool(3), new Flatten(), new Dense(10)) { Epochs = 20 };
