Network ReadAnywhere() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Conv(24, kernel: 3), new Relu(), new MaxPool(4), new Flatten(), new Dense(10)) { Epochs = 15 };
