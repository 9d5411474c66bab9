// The layers of another library.
Network ReadDigits() => new(new Conv2D(16, (3, 3)), new ReLU(), new MaxPooling2D(), new Flatten(), new Dense(10));
