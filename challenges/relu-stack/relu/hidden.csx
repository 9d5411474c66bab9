Check("random vectors", rng => rng.Doubles(1..100, -5, 5), x => Relu(x), cases: 30, weight: 3);
Check("infinities", () => Relu([double.PositiveInfinity, double.NegativeInfinity]));
Check("very small numbers", rng => rng.Doubles(1..20, -1e-3, 1e-3), x => Relu(x), tolerance: 1e-15);
Check("a second call does not change the first result", () =>
{
    var first = Relu([1, -1, 2]);
    Relu([7, 8, 9]);
    return first;
});
