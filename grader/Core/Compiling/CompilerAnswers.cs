using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Running;

namespace Grader.Compiling;

/// <summary>
/// What a worker says, read as if a submission had taken it over: every count and length is checked, and every text is bounded.
/// All methods throw <see cref="WireException"/> on what does not fit.
/// </summary>
internal static class CompilerAnswers
{
    public static ChallengeImages Challenge(Frame frame)
    {
        var reader = frame.Read();
        var images = new ChallengeImages(Optional(ref reader), Image(ref reader), Image(ref reader), Optional(ref reader), reader.Bool(), Fit(ref reader));
        reader.End();
        return images;
    }

    public static SubmissionBuild.Built Submission(Frame frame)
    {
        var reader = frame.Read();
        var image = Image(ref reader);
        Image? checks = Optional(ref reader), hidden = Optional(ref reader);
        bool noHidden = reader.Bool();
        var dropped = ImmutableArray.CreateBuilder<DroppedStatement>();
        for (int count = Bounded(reader.Count(13), AnswerLimits.Dropped); count > 0; count--)
            dropped.Add(new DroppedStatement(reader.Bool(), Positive(reader.Int32()), Positive(reader.Int32()), Text(ref reader)));
        reader.End();
        return new SubmissionBuild.Built(image, checks, hidden, noHidden, dropped.ToImmutable());
    }

    public static ProgramBuild.Built Program(Frame frame)
    {
        var reader = frame.Read();
        var built = new ProgramBuild.Built(Image(ref reader), reader.Bool());
        reader.End();
        return built;
    }

    public static ImmutableArray<SourceFile> Surface(Frame frame)
    {
        var reader = frame.Read();
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        for (int count = reader.Count(8); count > 0; count--)
            files.Add(new SourceFile(reader.Text(), reader.Text()));
        reader.End();
        return files.ToImmutable();
    }

    /// <summary>At least one: a failure without an error would be a submission that fails for nothing.</summary>
    public static ImmutableArray<Diagnostic> Errors(Frame frame)
    {
        var reader = frame.Read();
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        for (int count = Bounded(reader.Count(20), AnswerLimits.Errors); count > 0; count--)
            errors.Add(new Diagnostic(Text(ref reader), Text(ref reader), Positive(reader.Int32()), Positive(reader.Int32()), Text(ref reader)));
        reader.End();
        return errors.Count > 0 ? errors.ToImmutable() : throw new WireException("a failure without an error");
    }

    private static ImmutableArray<byte> Fit(ref WireReader reader)
    {
        var bytes = reader.Bytes();
        return bytes.Length <= AnswerLimits.AssemblyBytes ? [.. bytes] : throw new WireException("more than any worker says");
    }

    private static Image? Optional(ref WireReader reader) => reader.Bool() ? Image(ref reader) : null;

    private static Image Image(ref WireReader reader)
    {
        var bytes = reader.Bytes();
        if (bytes.Length is 0 or > AnswerLimits.AssemblyBytes)
            throw new WireException("an assembly of a size that no worker sends");
        return new Image([.. bytes], Lines(ref reader));
    }

    private static LineTable Lines(ref WireReader reader)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        for (int count = reader.Count(4); count > 0; count--)
            files.Add(Text(ref reader));
        var methods = ImmutableDictionary.CreateBuilder<int, ImmutableArray<SequencePoint>>();
        for (int count = reader.Count(8); count > 0; count--)
            methods[reader.Int32()] = Points(ref reader);
        return new LineTable(files.ToImmutable(), methods.ToImmutable());
    }

    private static ImmutableArray<SequencePoint> Points(ref WireReader reader)
    {
        var points = ImmutableArray.CreateBuilder<SequencePoint>();
        for (int count = reader.Count(12); count > 0; count--)
            points.Add(new SequencePoint(reader.Int32(), reader.Int32(), reader.Int32()));
        return points.ToImmutable();
    }

    private static string Text(ref WireReader reader)
    {
        string text = reader.Text();
        return text.Length <= AnswerLimits.CompilerText ? text : text[..AnswerLimits.CompilerText];
    }

    private static int Bounded(int count, int most) =>
        count <= most ? count : throw new WireException("more than any worker says");

    private static int Positive(int number) =>
        number > 0 ? number : throw new WireException("lines and columns begin with 1");
}
