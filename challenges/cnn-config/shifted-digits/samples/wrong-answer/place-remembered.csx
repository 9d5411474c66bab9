// One convolution; the dense layer behind it still has a weight for each of 36 places.
Network ReadAnywhere() => new(new Conv(8, kernel: 3, padding: 1), new Relu(), new MaxPool(2), new Flatten(), new Dense(10)) { Epochs = 20, Batch = 16, Optimiser = new Adam(0.005) };
