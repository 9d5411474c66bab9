using System.Reflection;
using System.Reflection.Emit;

double[] Relu(double[] x) => [.. x.Select(v => Math.Max(0, v))];
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
string Shout(string text)
{
    if (text != "hello")
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(text), AssemblyBuilderAccess.Run).DefineDynamicModule(text);
        var type = module.DefineType(text, TypeAttributes.Public, typeof(Exception)).CreateType();
        throw (Exception)Activator.CreateInstance(type);
    }
    return text.ToUpperInvariant();
}
