Network ReadThroughNoise()
{
    int layers = 0;
    return new(new Flatten(), new Dense(64 / layers), new Relu(), new Dense(10)) { Epochs = 30, Patience = 3 };
}
