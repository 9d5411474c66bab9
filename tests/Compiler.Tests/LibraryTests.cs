using System.Text;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;

namespace Compiler.Tests;

public sealed class LibraryTests
{
    private const string Reference = "namespace Course;\npublic static class Net { public static double[] Relu(double[] x) => x; public static int Depth => 3; }\npublic record Layer(int Units) { public int Twice() => 2 * Units; }";
    private const string Checks = "using Course;\nCheck(\"relu\", () => Net.Relu([1, -2]));\nCheck(\"depth\", () => Net.Depth);\nCheck(\"layer\", () => new Layer(2).Twice());";

    private static readonly (string What, string Code)[] Submissions =
    [
        ("exactly the reference's form", Reference),
        ("internal in place of public", Reference.Replace("public", "internal")),
        ("another namespace", Reference.Replace("Course", "Mine")),
        ("no namespace", Reference.Replace("namespace Course;\n", "")),
        ("a private function", Reference.Replace("public static double[] Relu", "private static double[] Relu")),
        ("not static", Reference.Replace("static class", "class").Replace("public static double[] Relu", "public double[] Relu")),
        ("no Net", "namespace Course; public record Layer(int Units) { public int Twice() => 2; }"),
        ("a struct for the record", Reference.Replace("record Layer", "record struct Layer")),
        ("a method for the property", Reference.Replace("Depth => 3", "Depth() => 3")),
        ("top-level statements", "Console.WriteLine(1);\nclass A { }"),
        ("a Main method", Reference + "\nclass Program { static void Main() { } }"),
        ("a version of its own", "[assembly: System.Reflection.AssemblyVersion(\"2.0.0.0\")]\n" + Reference),
        ("nothing", ""),
    ];

    [Fact]
    public Task EveryMessageReadsWell()
    {
        var chain = Some.Chain(Some.Library(Reference, Checks));
        var text = new StringBuilder();
        foreach (var (what, code) in Submissions)
            text.Append(what).Append('\n').Append(Told.Of(Some.Compile(chain, code))).Append('\n');
        return Verify(text.ToString(), "txt");
    }

    [Fact]
    public void SeveralFilesAreOneLibraryAndErrorsNameTheirFile()
    {
        var chain = Some.Chain(Some.Library(Reference, Checks));
        string[] parts = ["namespace Course; static class Net { public static double[] Relu(double[] x) => x; public static int Depth => 3; }", "namespace Course;\r\nrecord Layer(int Units) { public int Twice() => 2 * Unit; }"];
        var failed = Assert.IsType<SubmissionOutcome.Failed>(SubmissionCompiler.Compile(chain, [new Source("Net.cs", parts[0]), new Source("parts/Layer.cs", parts[1])]));
        Assert.Equal("  parts/Layer.cs(2,53): CS0103 The name 'Unit' does not exist in the current context. Did you mean `Units`?\n", Told.Of(failed.Errors));
    }
}
