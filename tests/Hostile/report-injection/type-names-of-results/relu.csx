using System.Reflection;
using System.Reflection.Emit;

object Named(string name)
{
    var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("a"), AssemblyBuilderAccess.Run).DefineDynamicModule("a");
    var type = module.DefineType(name, TypeAttributes.Public);
    type.DefineField(name, typeof(int), FieldAttributes.Public);
    return Activator.CreateInstance(type.CreateType());
}

object Relu(double[] x) => Named("<script>alert(1)</script>");
object Shout(string text) => Named("\n::error::hostile\e[31m \u202E =1+1");
void Show(double[] x) => Console.WriteLine(string.Join(' ', x.Select(v => v.ToString("0.00"))));
