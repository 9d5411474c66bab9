// Doubles the filters as long as the image can be halved, and counts the halvings wrong.
Network Digits() => new(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Flatten(), new Dense(10));

Network Photos()
{
    int[] filters = [4, 8, 16];
    var layers = new List<Layer>();
    for (int i = 0; i <= filters.Length; i++)
        layers.AddRange([new Conv(filters[i], kernel: 3, padding: 1), new Relu(), new MaxPool(2)]);
    return new([.. layers, new Flatten(), new Dense(4)]);
}

Network Padded() => new(new Conv(2, 5, padding: 2), new Relu(), new Flatten());
