// 12 − 5 + 1 is 8, not 12; and a pool of 8 finds an image of 6 × 6.
Network Digits() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(8), new Flatten(), new Dense(10));

Network Photos() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Conv(16, kernel: 3, stride: 2), new Relu(), new MaxPool(2), new Flatten(), new Dense(4));

Network Padded() => new(new Conv(4, kernel: 5), new Relu(), new MaxPool(2), new Conv(8, kernel: 5), new Relu(), new Flatten());
