using System.Collections.Immutable;
using Grader.Compiler.Challenges;
using Grader.Compiler.Emitting;
using Grader.Compiler.Sources;
using Grader.Compiler.Submissions;
using Grader.Running;

namespace Grader.Compiler.Working;

/// <summary>Answers, as Core's CompilerAnswers reads them.</summary>
internal static class AnswerWriter
{
    public static WireWriter Challenge(ChallengeOutcome.Built built)
    {
        var writer = new WireWriter();
        Optional(writer, built.Images.Given);
        Image(writer, built.Images.Reference);
        Image(writer, built.Images.Checks);
        Optional(writer, built.Images.Hidden);
        writer.Bool(built.Chain.Fit.Exact);
        writer.Bytes(FitWire.Write(built.Chain.Fit));
        return writer;
    }

    public static WireWriter Submission(SubmissionOutcome.Built built)
    {
        var writer = new WireWriter();
        Image(writer, built.Submission);
        Optional(writer, built.Checks);
        Optional(writer, built.Hidden);
        writer.Bool(built.NoHidden);
        writer.Int32(built.Dropped.Length);
        foreach (var dropped in built.Dropped)
        {
            writer.Bool(dropped.Hidden);
            writer.Int32(dropped.FirstLine);
            writer.Int32(dropped.LastLine);
            writer.Text(dropped.Message);
        }
        return writer;
    }

    public static WireWriter Program(ProgramOutcome.Built built)
    {
        var writer = new WireWriter();
        Image(writer, built.Image);
        writer.Bool(built.Script);
        return writer;
    }

    public static WireWriter Surface(ImmutableArray<Source> files)
    {
        var writer = new WireWriter();
        writer.Int32(files.Length);
        foreach (var file in files)
        {
            writer.Text(file.Path);
            writer.Text(file.Text);
        }
        return writer;
    }

    public static WireWriter Errors(ImmutableArray<SourceError> errors)
    {
        var writer = new WireWriter();
        writer.Int32(errors.Length);
        foreach (var error in errors)
        {
            writer.Text(error.Id);
            writer.Text(error.File);
            writer.Int32(error.Line);
            writer.Int32(error.Column);
            writer.Text(error.Message);
        }
        return writer;
    }

    private static void Optional(WireWriter writer, Image? image)
    {
        writer.Bool(image is not null);
        if (image is not null)
            Image(writer, image);
    }

    private static void Image(WireWriter writer, Image image)
    {
        writer.Bytes(image.Bytes.AsSpan());
        writer.Int32(image.Lines.Files.Length);
        foreach (string file in image.Lines.Files)
            writer.Text(file);
        writer.Int32(image.Lines.Methods.Length);
        foreach (var method in image.Lines.Methods)
        {
            writer.Int32(method.Token);
            writer.Int32(method.Points.Length);
            foreach (var point in method.Points)
            {
                writer.Int32(point.Offset);
                writer.Int32(point.File);
                writer.Int32(point.Line);
            }
        }
    }
}
