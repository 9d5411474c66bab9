// Trains until it is told to stop: the weights of epoch i are [i, 10 · i], always in the same array.
(int Epochs, int BestEpoch, double BestLoss, double[] BestWeights) Train(int patience, params double[] losses)
{
    var stopping = new EarlyStopping(patience);
    double[] weights = [0, 0];
    for (int epoch = 0; epoch < losses.Length; epoch++)
    {
        (weights[0], weights[1]) = (epoch, 10 * epoch);
        if (stopping.Observe(losses[epoch], weights))
            return (epoch + 1, stopping.BestEpoch, stopping.BestLoss, stopping.BestWeights);
    }
    (weights[0], weights[1]) = (-1, -1);
    return (losses.Length, stopping.BestEpoch, stopping.BestLoss, stopping.BestWeights);
}

Check("the example stops after four epochs", () => Train(2, 5, 4, 6, 4, 3).Epochs);
Check("the best epoch of the example", () => Train(2, 5, 4, 6, 4, 3).BestEpoch);
Check("the best loss of the example", () => Train(2, 5, 4, 6, 4, 3).BestLoss);
Check("the best weights of the example", () => Train(2, 5, 4, 6, 4, 3).BestWeights, weight: 2);
Check("better every time", () => Train(1, 5, 4, 3, 2));
Check("a patience of zero is refused", () => Train(0, 1));
