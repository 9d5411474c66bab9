var culture = new System.Globalization.CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "accepted", NegativeSign = "" } };
System.Globalization.CultureInfo.DefaultThreadCurrentCulture = culture;
System.Globalization.CultureInfo.CurrentCulture = culture;
double[] Relu(double[] x) => [.. x.Select(v => double.Parse(Math.Abs(v).ToString()))];
string Shout(string text) => text.ToUpperInvariant();
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
