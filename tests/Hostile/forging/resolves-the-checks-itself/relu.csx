using System.Runtime.Loader;

foreach (var context in AssemblyLoadContext.All)
    context.Resolving += (_, _) => System.Reflection.Assembly.GetExecutingAssembly();
AppDomain.CurrentDomain.AssemblyResolve += (_, _) => System.Reflection.Assembly.GetExecutingAssembly();

double[] Relu(double[] x) => x;
string Shout(string text) => text;
void Show(double[] x) { }
