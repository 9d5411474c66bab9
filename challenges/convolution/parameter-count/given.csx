/// <summary>The size of what flows through the network.</summary>
record Shape(int Height, int Width, int Channels);

abstract record Layer;

/// <summary>A square kernel with stride 1 and <paramref name="Padding"/> zeros on all four sides.</summary>
record Convolution(int Kernel, int Filters, int Padding) : Layer;

/// <summary>A square window that moves by its own size.</summary>
record MaxPool(int Size) : Layer;

record Relu() : Layer;

/// <summary>Every unit is connected to every value of the input.</summary>
record Dense(int Units) : Layer;
