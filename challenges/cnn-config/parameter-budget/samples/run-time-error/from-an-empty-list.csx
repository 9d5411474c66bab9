Network ReadDigits()
{
    Layer[] convolutions = [];
    return new(convolutions[0], new Flatten(), new Dense(10)) { Epochs = 10 };
}
