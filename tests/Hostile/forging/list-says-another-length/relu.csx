IList<double> Relu(double[] x) => new Disagreeing();

string Shout(string text) => text;
void Show(double[] x) { }

class Disagreeing : System.Collections.ObjectModel.Collection<double>, IReadOnlyList<double>
{
    int IReadOnlyCollection<double>.Count => 3;
    double IReadOnlyList<double>.this[int index] => new double[] { 1, 0, 3 }[index];
}
