Network ReadDigits() => new(new Conv(16, kernel: 5), new Relu(), new MaxPool(8), new Flatten(), new Dense(10)) { Epochs = 10 };
