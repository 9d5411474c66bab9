static class Backward
{
    public static double[] Error(double[] output, double[] target) => output.Zip(target, (o, t) => 2 * (o - t)).ToArray();
}
