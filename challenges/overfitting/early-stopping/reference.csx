class EarlyStopping
{
    private readonly int _patience;
    private int _epoch = -1;

    public EarlyStopping(int patience)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, 1);
        _patience = patience;
    }

    public int BestEpoch { get; private set; }

    public double BestLoss { get; private set; } = double.NaN;

    public double[] BestWeights { get; private set; } = [];

    public bool Observe(double validationLoss, double[] weights)
    {
        _epoch++;
        bool isBetter = _epoch == 0 || validationLoss < BestLoss || (double.IsNaN(BestLoss) && !double.IsNaN(validationLoss));
        if (isBetter)
            (BestEpoch, BestLoss, BestWeights) = (_epoch, validationLoss, (double[])weights.Clone());
        return _epoch - BestEpoch >= _patience;
    }
}
