using System.Text;

namespace Compiler.Tests;

/// <summary>Everything that learners are told when their code does not compile or does not fit the checks.</summary>
public sealed class MessagesTests
{
    private const string Whole = "record Shape(int Rows, int Columns);\nShape Size(Layer l) => new(l.W.GetLength(0), l.W.GetLength(1));\n";
    private const string Fitting = "double[] Relu(double[] x) => x;\nint Depth() => 3;\ndouble Bias(Layer l) => 0;\n" + Whole;

    private static readonly (string What, string Code)[] Submissions =
    [
        ("exactly the reference's form", Fitting),
        ("nothing at all", ""),
        ("only a comment", "// later"),
        ("no Depth", Without("int Depth() => 3;\n")),
        ("no Shape and no Size", Without(Whole)),
        ("a misspelt name", Fitting.Replace("Depth", "Dept")),
        ("a name in the wrong case", Fitting.Replace("Relu", "relu")),
        ("everything in a class", $"class Solution\n{{\n{Fitting}}}"),
        ("returns nothing", Fitting.Replace("double[] Relu(double[] x) => x;", "void Relu(double[] x) { }")),
        ("takes another type", Fitting.Replace("double[] Relu(double[] x) => x;", "double Relu(double x) => x;")),
        ("takes one more", Fitting.Replace("int Depth()", "int Depth(int layers)")),
        ("static, and more general", Fitting.Replace("double[] Relu(double[] x) => x;", "static double[] Relu(IEnumerable<double> x) => x.ToArray();")),
        ("a function in a variable", Fitting.Replace("double Bias(Layer l) => 0;", "Func<Layer, double> Bias = l => 0;")),
        ("a property for a function", Fitting.Replace("int Depth() => 3;", "int Depth => 3;")),
        ("another width of integer", Fitting.Replace("int Depth()", "long Depth()")),
        ("a record struct for a record", Fitting.Replace("record Shape", "record struct Shape")),
        ("a record with other parameters", Fitting.Replace("record Shape(int Rows, int Columns);", "record Shape(int Size);").Replace("new(l.W.GetLength(0), l.W.GetLength(1))", "new(1)")),
        ("a class for a record", Fitting.Replace("record Shape(int Rows, int Columns);", "class Shape { public int Rows, Columns; public Shape(int rows, int columns) { } }")),
        ("its own Math, and the form fits", Fitting + "static class Math { public static double Sqrt(double x) => 666; }"),
        ("its own Math, and the form does not fit", Fitting.Replace("int Depth()", "static int Depth()").Replace("double Bias(Layer l)", "float Bias(Layer l)") + "static class Math { public static double Sqrt(double x) => 666; }"),
        ("its own Check, and the form does not fit", Fitting.Replace("double Bias(Layer l) => 0;", "") + "void Check(string name, Func<object> f) { }"),
        ("its own Layer in place of the course's", Fitting + "record Layer(double[,] W, double[] B);"),
        ("its own extension method Sum", "static double Sum(this IEnumerable<double> x, int y = 0) => 0;\n" + Without("int Depth() => 3;\n")),
        ("a type named Submission", Fitting + "class Submission { }"),
        ("return at top level", "return 5;\n" + Fitting),
        ("a syntax error", Fitting + "int Half(int x) { return x / 2 }"),
        ("an unknown name, nearly right", Fitting + "double L(double[] xs) => xs.Sum() + Maht.Abs(xz[0]);"),
        ("a function of a script called in a class", Fitting + "class Net { public double[] Run(double[] x) => Relu(x); }"),
        ("an extension method in a class", Fitting + "static class Extensions { public static int Twice(this int x) => 2 * x; }"),
        ("a namespace in a script", "namespace Mine { class A { } }\n" + Fitting),
        ("a file-scoped namespace", "namespace Mine;\n" + Fitting),
        ("a file type", Fitting + "file class A { }"),
        ("a Main method and statements", Fitting + "Console.WriteLine(1);\nstatic void Main() { }"),
        ("#r, #load and #line", "#r \"nuget: Anything\"\n#load \"/etc/passwd\"\n#line 1 \"::error::\"\nint x = \"a\";\n" + Fitting),
    ];

    [Fact]
    public Task EveryMessageReadsWell()
    {
        var chain = Some.Chain(Some.Script());
        var text = new StringBuilder();
        foreach (var (what, code) in Submissions)
            text.Append(what).Append('\n').Append(Told.Of(Some.Compile(chain, code))).Append('\n');
        return Verify(text.ToString(), "txt");
    }

    private static string Without(string part) => Fitting.Replace(part, "");
}
