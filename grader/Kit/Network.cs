namespace Grader.Kit;

/// <summary>
/// A network as its layers in order, and how it is trained, as in
/// <c>new Network(new Conv(8, kernel: 3), new Relu(), new MaxPool(2), new Flatten(), new Dense(10)) { Epochs = 10 }</c>.
/// For classes the last layer has one unit for each label, and the grader takes softmax and cross-entropy of it.
/// </summary>
public sealed record Network : Configuration
{
    /// <param name="layers">In the order in which data flows through them.</param>
    public Network(params Layer[] layers) => Layers = layers;

    /// <summary>In the order in which data flows through them.</summary>
    public Layer[] Layers { get; init; }

    /// <summary>How weights follow the gradient.</summary>
    public Optimiser Optimiser { get; init; } = new Adam();

    /// <summary>How often all training rows are seen, at most.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>Rows for each step.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>
    /// Early stopping: training ends when the validation loss has not become less for this many epochs, and the weights of the best
    /// epoch are kept. 0: no early stopping.
    /// </summary>
    public int Patience { get; init; }
}

/// <summary>How weights follow the gradient.</summary>
public abstract record Optimiser
{
    private protected Optimiser(double learningRate) => LearningRate = learningRate;

    /// <summary>The length of a step, above 0.</summary>
    public double LearningRate { get; init; }
}

/// <summary>Stochastic gradient descent with momentum (Polyak 1964).</summary>
public sealed record Sgd : Optimiser
{
    /// <param name="learningRate">The length of a step, above 0.</param>
    /// <param name="momentum">How much of the last step goes on, from 0 to below 1.</param>
    public Sgd(double learningRate = 0.1, double momentum = 0) : base(learningRate) => Momentum = momentum;

    /// <summary>How much of the last step goes on, from 0 to below 1.</summary>
    public double Momentum { get; init; }
}

/// <summary>Adam (Kingma and Ba 2014), with their constants 0.9, 0.999 and 1e-8.</summary>
public sealed record Adam : Optimiser
{
    /// <param name="learningRate">The length of a step, above 0.</param>
    public Adam(double learningRate = 0.001) : base(learningRate) { }
}
