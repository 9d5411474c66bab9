class EarlyStopping
{
    public EarlyStopping(int patience)
    {
        throw new NotImplementedException();
    }

    public bool Observe(double validationLoss, double[] weights)
    {
        throw new NotImplementedException();
    }

    public int BestEpoch { get; private set; }

    public double BestLoss { get; private set; }

    public double[] BestWeights { get; private set; } = [];
}
