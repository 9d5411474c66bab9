using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Running;

namespace Grader.Compiling;

/// <summary>Whole frames for a worker.</summary>
internal static class CompilerRequests
{
    /// <param name="slot">Where the worker keeps the challenge, for submissions to name it by.</param>
    public static byte[] Challenge(int slot, ChallengeBody.Code code) => Sources(slot, code).ToFrame(CompilerFrames.Challenge);

    /// <param name="fit">What an earlier worker told of it.</param>
    public static byte[] Known(int slot, ChallengeBody.Code code, ImmutableArray<byte> fit)
    {
        var writer = Sources(slot, code);
        writer.Bytes(fit.AsSpan());
        return writer.ToFrame(CompilerFrames.Known);
    }

    private static WireWriter Sources(int slot, ChallengeBody.Code code)
    {
        var writer = new WireWriter();
        writer.Int32(slot);
        writer.Bool(code.Form == CodeForm.Library);
        writer.Int32(code.Usings.Length);
        foreach (string name in code.Usings)
            writer.Text(name);
        Files(writer, code.Given);
        Files(writer, code.Reference);
        File(writer, code.Checks);
        writer.Bool(code.Hidden is not null);
        if (code.Hidden is { } hidden)
            File(writer, hidden);
        return writer;
    }

    public static byte[] Submission(int slot, ImmutableArray<SourceFile> files)
    {
        var writer = new WireWriter();
        writer.Int32(slot);
        Files(writer, files);
        return writer.ToFrame(CompilerFrames.Submission);
    }

    public static byte[] Program(bool withNetworks, ImmutableArray<SourceFile> files)
    {
        var writer = new WireWriter();
        writer.Bool(withNetworks);
        Files(writer, files);
        return writer.ToFrame(CompilerFrames.Program);
    }

    public static byte[] Surface(int slot)
    {
        var writer = new WireWriter();
        writer.Int32(slot);
        return writer.ToFrame(CompilerFrames.Surface);
    }

    private static void Files(WireWriter writer, ImmutableArray<SourceFile> files)
    {
        writer.Int32(files.Length);
        foreach (var file in files)
            File(writer, file);
    }

    private static void File(WireWriter writer, SourceFile file)
    {
        writer.Text(file.Path);
        writer.Text(file.Text);
    }
}
