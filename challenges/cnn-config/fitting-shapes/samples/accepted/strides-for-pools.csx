Network Digits() => new(new Conv(6, 2, stride: 2), new Sigmoid(), new MaxPool(2), new Flatten(), new Dropout(0.1), new Dense(10), new Softmax());

Network Photos() => new(new Conv(8, 5, stride: 3), new Tanh(), new Conv(12, 3, stride: 2), new Relu(), new Flatten(), new Dense(4));

// One convolution is enough: 2 · 12 · 12.
Network Padded() => new(new Conv(2, 5, padding: 2), new Relu(), new Flatten());
