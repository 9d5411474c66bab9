Check("one vector", () => 1);
Check("hidden vector", () => 1);
double[] Relu(double[] x) => x;
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));

void Check<T>(string name, Func<T> call) => Grader.Kit.Checks.Check(name, call);
