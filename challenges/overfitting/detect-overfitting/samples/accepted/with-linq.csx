Fit Diagnose(double[] train, double[] validation)
{
    var best = train.Zip(validation).MinBy(epoch => epoch.Second);
    bool worseOnNew = validation.Last() / best.Second > 1.15, betterOnSeen = train.Last() < best.First;
    bool learntLittle = train.Last() / train.First() > 0.73, alikeEverywhere = validation.Last() - train.Last() < 0.05;
    return (worseOnNew && betterOnSeen, learntLittle && alikeEverywhere) switch
    {
        (true, _) => Fit.Overfit,
        (_, true) => Fit.Underfit,
        _ => Fit.Good,
    };
}
