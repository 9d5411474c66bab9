class EarlyStopping
{
    private readonly int patience;
    private int epoch, waited;

    public EarlyStopping(int patience) => this.patience = patience > 0 ? patience : throw new ArgumentOutOfRangeException(nameof(patience));

    public int BestEpoch { get; set; }
    public double BestLoss { get; set; }
    public double[] BestWeights { get; set; }

    public bool Observe(double validationLoss, double[] weights)
    {
        bool worse = epoch > 0 && !(validationLoss < BestLoss) && !(double.IsNaN(BestLoss) && !double.IsNaN(validationLoss));
        if (worse)
            waited++;
        else
        {
            waited = 0;
            BestEpoch = epoch;
            BestLoss = validationLoss;
            BestWeights = weights.ToArray();
        }
        epoch++;
        return waited > patience;
    }
}
