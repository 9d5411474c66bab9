Network Digits() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Flatten(), new Dense(10));

Network Photos() => new(new Conv(8, kernel: 3), new Relu(), new Flatten(), new Dense(4));

Network Padded() => new(new Conv(4, kernel: 5, padding: 2), new Relu(), new MaxPool(2), new Conv(8, kernel: 5, padding: 2), new Relu(), new Flatten());
