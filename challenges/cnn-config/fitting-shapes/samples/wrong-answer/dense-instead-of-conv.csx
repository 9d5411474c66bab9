// It fits, and is cheap enough for the digits. But it has no Conv, and for photos a weight for each pixel is over the budget.
Network Digits() => new(new Flatten(), new Dense(16), new Relu(), new Dense(10));

Network Photos() => new(new Flatten(), new Dense(16), new Relu(), new Dense(4));

Network Padded() => new(new MaxPool(2), new Flatten(), new Dense(288));
