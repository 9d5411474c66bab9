using System.Reflection;
using System.Reflection.Emit;

Exception Named(string name)
{
    var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("a"), AssemblyBuilderAccess.Run).DefineDynamicModule("a");
    return (Exception)Activator.CreateInstance(module.DefineType(name, TypeAttributes.Public, typeof(Exception)).CreateType());
}

double[] Relu(double[] x) => throw Named("<script>alert(1)</script>");
string Shout(string text) => throw Named("\n::error::hostile\e[31m");
void Show(double[] x) => throw Named("](https://hostile.example) | `x` \u202E =1+1");
throw Named("\r\n::error::hostile <img src=x onerror=alert(1)>");
