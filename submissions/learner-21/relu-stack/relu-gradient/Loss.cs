static class Forward
{
    public static double Loss(double[] output, double[] target) => output.Zip(target, (o, t) => (o - t) * (o - t)).Sum();
}
