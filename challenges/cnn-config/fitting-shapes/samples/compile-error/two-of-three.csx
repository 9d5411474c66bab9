// Without `Padded` only the checks that call it are lost.
Network Digits() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Flatten(), new Dense(10));

Network Photos() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Conv(16, kernel: 3, stride: 2), new Relu(), new MaxPool(2), new Flatten(), new Dense(4));
