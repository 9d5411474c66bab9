using System.Collections.Immutable;
using CsCheck;
using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;
using Grader.Compiler.Surface;
using Grader.Compiler.Working;
using Grader.Compiling;
using Grader.Confining;
using Grader.Running;

namespace Compiler.Tests;

/// <summary>A worker that is told of a challenge answers as one that has compiled it.</summary>
public sealed class KnownChallengeTests
{
    private const string Net = "namespace Course; class Net { internal int Depth(Layer l) => l.Units; }";

    private static readonly ChallengeSources Script = Some.Script(), WithoutHidden = Some.Script(hidden: null), Library = Some.Library(
        Net, "using Course;\nCheck(\"depth\", () => new Net().Depth(new Layer(3)));", "Check(\"hidden\", () => new Net().Depth(new Layer(4)));",
        "namespace Course; internal record Layer(int Units);");

    private static readonly ChallengeSources Baking = Some.Script("const int Most = 5; int F(int x) => x;", """Check("a", () => Most); Check("f", () => F(x: 1));""", hidden: null);

    public static TheoryData<string> Codes => new(
        Some.Reference, "", "int x = 1", "#r \"x\"", "int Depth() => \"three\";", "double[] Relu(double[] x) => x;", "int Depth(int x = 2) => x; " + Some.Reference.Replace("int Depth() => 3;", ""),
        "record struct Shape(int Rows, int Columns); " + Some.Reference.Replace("record Shape(int Rows, int Columns);", ""), "class Layer { } class Check { } " + Some.Reference,
        "namespace X { }", Net, Net.Replace("l.Units", "0"), Net.Replace("internal int", "public long"), "[assembly: System.Reflection.AssemblyVersion(\"1.0\")] class C { }",
        "const int Most = 5; int F(int x) => x;", "const int Most = 7; int F(int y) => y;", new string('(', 5000));

    [Theory]
    [MemberData(nameof(Codes))]
    public void AnswersAsIfItHadCompiledIt(string code)
    {
        foreach (var sources in new[] { Script, WithoutHidden, Library, Baking })
        {
            var compiled = Some.Chain(sources);
            var known = KnownChallenge.Open(sources, FitWire.Read(FitWire.Write(compiled.Fit))!);
            Assert.Equal(Told(Some.Compile(compiled, code)), Told(Some.Compile(known, code)));
        }
    }

    [Fact]
    public void LooksAtTheChecksOnlyWhereASubmissionDoesNotFit()
    {
        var known = KnownChallenge.Open(Script, Some.Chain(Script).Fit);
        Assert.Null(Some.Built(known, Some.Reference).Checks);
        Assert.False(known.Scripts.IsValueCreated);
        Assert.NotNull(Some.Built(known, "int nothing;").Checks);
        Assert.True(known.Scripts.IsValueCreated);
    }

    [Fact]
    public void AWorkerKeepsWhatItIsToldAndCompilesWhatItCannotRead()
    {
        byte[] fit = FitWire.Write(Some.Chain(WithoutHidden).Fit);
        var told = Answers(fit);
        Assert.Equal([CompilerFrames.Ready, CompilerFrames.ChallengeKept, CompilerFrames.SubmissionBuilt], told.Select(answer => answer.Kind));
        Assert.Empty(told[1].Payload);
        foreach (byte[] damaged in new[] { [], fit[..^1], [.. fit, 0], [2, .. fit[1..]] })
        {
            var compiled = Answers(damaged);
            Assert.Equal([CompilerFrames.Ready, CompilerFrames.ChallengeBuilt, CompilerFrames.SubmissionBuilt], compiled.Select(answer => answer.Kind));
            Assert.Equal(told[2].Payload, compiled[2].Payload);
        }
    }

    [Fact]
    public void ReadsAFitAsItWasAlwaysWritten()
    {
        var fit = FitWire.Read(Convert.FromHexString(Golden))!;
        Assert.True(fit.Exact);
        Assert.Equal([new TypeForm("T", true, null), new TypeForm("U", false, "f")], fit.Needed.Types);
        Assert.Equal([new MemberForm(new NeededMember("T", "M", true, "s"), true, "g")], fit.Needed.Members);
        Assert.Equal(Golden, Convert.ToHexString(FitWire.Write(fit)));
    }

    private const string Golden = "01" + "02000000" + "0100000054" + "01" + "00" + "0100000055" + "00" + "01" + "0100000066"
        + "01000000" + "0100000054" + "010000004D" + "01" + "0100000073" + "01" + "01" + "0100000067";

    /// <summary>Nothing or a fit, which is then all that was in the bytes; memory by their length.</summary>
    [Fact]
    public void ReadsOrRefusesAnyBytes()
    {
        byte[] good = FitWire.Write(Some.Chain(Script).Fit);
        int read = 0, refused = 0;
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.OneOf(Gen.Byte, Gen.Byte[0, 2]), Gen.Int[0, 5]).List[1, 4].Sample(edits =>
        {
            byte[] bytes = [.. good];
            foreach (var (at, value, _) in edits)
                bytes[at] = value;
            bytes = edits[0].Item3 == 0 ? bytes[..edits[0].Item1] : bytes;
            long before = GC.GetAllocatedBytesForCurrentThread();
            var fit = FitWire.Read(bytes);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4096 + 64 * bytes.Length);
            Interlocked.Increment(ref fit is null ? ref refused : ref read);
            if (fit is not null)
                Assert.Equal(FitWire.Write(fit), FitWire.Write(FitWire.Read(FitWire.Write(fit))!));
        }, iter: 20_000);
        Assert.True(read > 1000 && refused > 1000);
    }

    private static string Told(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Built built => "built " + Convert.ToHexString(AnswerWriter.Submission(built).Written),
        SubmissionOutcome.Failed failed => string.Join('\n', failed.Errors),
        _ => "refused",
    };

    private static List<(byte Kind, byte[] Payload)> Answers(byte[] fit)
    {
        var known = new WireWriter();
        known.Int32(3);
        known.Bool(WithoutHidden.Form == CodeForm.Library);
        known.Int32(0);
        Files(known, WithoutHidden.Given);
        Files(known, WithoutHidden.Reference);
        File(known, WithoutHidden.Checks);
        known.Bool(false);
        known.Bytes(fit);
        var submission = new WireWriter();
        submission.Int32(3);
        Files(submission, [new Source("relu.csx", "int Depth() => 4;")]);
        var answers = new MemoryStream();
        new Worker(new Channel(new MemoryStream([.. known.ToFrame(CompilerFrames.Known), .. submission.ToFrame(CompilerFrames.Submission)]), answers)).Run(() => Protections.None);
        var reader = new Channel(new MemoryStream(answers.ToArray()), Stream.Null);
        var read = new List<(byte, byte[])>();
        while (reader.TryRead(out byte kind, out byte[] payload))
            read.Add((kind, payload));
        return read;
    }

    private static void Files(WireWriter to, ImmutableArray<Source> files)
    {
        to.Int32(files.Length);
        foreach (var file in files)
            File(to, file);
    }

    private static void File(WireWriter to, Source file)
    {
        to.Text(file.Path);
        to.Text(file.Text);
    }
}
