double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text) => text.@class<int>("<img src=x onerror=alert(1)>").‮;
[Obsolete("::error::hostile <script>alert(1)</script> \e[31m \u202E ](https://hostile.example)", true)]
void Old() { }
Old();
