using System.Collections.Immutable;

namespace Grader.Running;

/// <summary>An assembly to load, and whether its top-level statements are run.</summary>
internal readonly record struct LoadedImage(byte Link, bool IsScript, ReadOnlyMemory<byte> Bytes);

/// <summary>The frames that a host sends; <see cref="RunnerFrames"/> says what is in them.</summary>
internal static class RunnerQuestions
{
    public static byte[] Load(ReadOnlySpan<LoadedImage> images)
    {
        var message = new WireWriter();
        message.Int32(images.Length);
        foreach (LoadedImage image in images)
        {
            message.Byte(image.Link);
            message.Bool(image.IsScript);
            message.Bytes(image.Bytes.Span);
        }
        return message.ToFrame(RunnerFrames.Load);
    }

    public static byte[] Ask(int number, Question question, bool isReference)
    {
        var message = new WireWriter();
        message.Int32(number);
        message.Text(question.Name);
        message.Int64(question.Seed);
        message.Int32(question.Cases);
        message.Bool(isReference);
        Write(message, question.Tables);
        return message.ToFrame(RunnerFrames.Ask);
    }

    public static byte[] Program(bool isScript, ReadOnlySpan<byte> image, Supplies supplies)
    {
        var message = new WireWriter();
        message.Int32(supplies.Support.Length);
        foreach (ImmutableArray<byte> assembly in supplies.Support)
            message.Bytes(assembly.AsSpan());
        Write(message, supplies.Tables);
        message.Bool(isScript);
        message.Bytes(image);
        return message.ToFrame(RunnerFrames.Program);
    }

    public static byte[] Trespass() => new WireWriter().ToFrame(RunnerFrames.Trespass);

    private static void Write(WireWriter message, ImmutableArray<SentTable> tables)
    {
        message.Int32(tables.Length);
        foreach (SentTable table in tables)
        {
            message.Text(table.Name);
            message.Bytes(table.Content.Span);
        }
    }
}
