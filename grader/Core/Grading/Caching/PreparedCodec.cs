using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Challenges.Tables;
using Grader.Compiling;
using Grader.Judging;
using Grader.Running;

namespace Grader.Grading.Caching;

/// <summary>A prepared challenge as bytes and back: its assemblies and what its reference answered.</summary>
internal static class PreparedCodec
{
    public static byte[] Write(PreparedChallenge prepared)
    {
        var to = new WireWriter();
        switch (prepared)
        {
            case PreparedChallenge.Code code:
                to.Byte(0);
                WriteImages(to, code.Images);
                to.Int32(code.Checks.Length);
                foreach (var check in code.Checks)
                    WriteCheck(to, check);
                break;
            case PreparedChallenge.Program:
                to.Byte(1);
                break;
            case PreparedChallenge.Question question:
                to.Byte(2);
                to.Int32(question.Answer.Length);
                foreach (string key in question.Answer)
                    to.Text(key);
                WriteOptional(to, question.Output);
                break;
            case PreparedChallenge.Recorded:
                to.Byte(3);
                break;
        }
        return to.Written.ToArray();
    }

    /// <exception cref="WireException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static PreparedChallenge Read(Challenge challenge, ReadOnlySpan<byte> bytes)
    {
        var from = new WireReader(bytes);
        PreparedChallenge prepared = (from.Byte(), challenge.Body) switch
        {
            (0, ChallengeBody.Code code) => new PreparedChallenge.Code(challenge, ReadImages(ref from), ReadChecks(ref from, code.Tables, challenge.Edition is not null)),
            (1, ChallengeBody.Program) => new PreparedChallenge.Program(challenge),
            (2, ChallengeBody.Question question) => new PreparedChallenge.Question(challenge, ReadKeys(ref from, question), ReadOptional(ref from)),
            (3, ChallengeBody.Question) when challenge.Edition is { HasKey: false } => new PreparedChallenge.Recorded(challenge),
            _ => throw new WireException("another kind of challenge"),
        };
        from.End();
        return prepared;
    }

    private static ImmutableArray<string> ReadKeys(ref WireReader from, ChallengeBody.Question question)
    {
        var keys = ReadTexts(ref from);
        return !keys.IsEmpty && keys.All(question.Options.ContainsKey) ? keys : throw new WireException("not the keys of options");
    }

    private static void WriteImages(WireWriter to, ChallengeImages images)
    {
        WriteImage(to, images.Given);
        WriteImage(to, images.Reference);
        WriteImage(to, images.Checks);
        WriteImage(to, images.Hidden);
        to.Bool(images.Exact);
        to.Bytes(images.Fit.AsSpan());
    }

    private static ChallengeImages ReadImages(ref WireReader from) => new(
        ReadImage(ref from), Needed(ReadImage(ref from)), Needed(ReadImage(ref from)), ReadImage(ref from), from.Bool(), from.Bytes().ToImmutableArray());

    private static Image Needed(Image? image) => image ?? throw new WireException("an assembly is missing");

    private static void WriteImage(WireWriter to, Image? image)
    {
        to.Bool(image is not null);
        if (image is null)
            return;
        to.Bytes(image.Bytes.AsSpan());
        to.Int32(image.Lines.Files.Length);
        foreach (string file in image.Lines.Files)
            to.Text(file);
        to.Int32(image.Lines.Methods.Count);
        foreach (var (token, points) in image.Lines.Methods.OrderBy(method => method.Key))
        {
            to.Int32(token);
            to.Int32(points.Length);
            foreach (var point in points)
            {
                to.Int32(point.Offset);
                to.Int32(point.File);
                to.Int32(point.Line);
            }
        }
    }

    private static Image? ReadImage(ref WireReader from)
    {
        if (!from.Bool())
            return null;
        var bytes = from.Bytes().ToImmutableArray();
        var files = ReadTexts(ref from);
        var methods = ImmutableDictionary.CreateBuilder<int, ImmutableArray<SequencePoint>>();
        for (int count = from.Count(8); count > 0; count--)
        {
            int token = from.Int32();
            var points = ImmutableArray.CreateBuilder<SequencePoint>();
            for (int left = from.Count(12); left > 0; left--)
                points.Add(new SequencePoint(from.Int32(), from.Int32(), from.Int32()));
            if (!methods.TryAdd(token, points.ToImmutable()))
                throw new WireException("a method twice");
        }
        return new Image(bytes, new LineTable(files, methods.ToImmutable()));
    }

    private static void WriteCheck(WireWriter to, ExpectedCheck check)
    {
        var registration = check.Registration;
        to.Text(registration.Name);
        to.Bool(registration.Hidden);
        to.Int32(registration.Line);
        to.Text(registration.Input);
        to.Int32(registration.Cases);
        to.Bool(registration.Generated);
        foreach (int part in decimal.GetBits(registration.Weight))
            to.Int32(part);
        to.Bool(registration.Rule.Tolerance is not null);
        to.Double(registration.Rule.Tolerance ?? 0);
        to.Bool(registration.Rule.Ulps is not null);
        to.Int64(registration.Rule.Ulps ?? 0);
        to.Bool(registration.Rule.Unordered);
        to.Bool(registration.Rule.Exact);
        to.Bool(registration.Prints);
        to.Bool(registration.Isolated);
        JudgementWire.Write(to, registration.Judgement);
        to.Int32(check.Tables.Length);
        foreach (var table in check.Tables)
            to.Text(table.Name);
        to.Int64(check.Seed);
        to.Text(check.Printed);
        to.Int32(check.Cases.Length);
        foreach (var @case in check.Cases)
        {
            to.Bool(@case.Input is not null);
            if (@case.Input is not null)
                ObservationEncoder.Write(to, @case.Input);
            ObservationEncoder.Write(to, @case.Outcome);
        }
    }

    private static ImmutableArray<ExpectedCheck> ReadChecks(ref WireReader from, ImmutableArray<ChallengeTable> tables, bool published)
    {
        var checks = ImmutableArray.CreateBuilder<ExpectedCheck>();
        for (int count = from.Count(40); count > 0; count--)
            checks.Add(ReadCheck(ref from, tables, published));
        return checks.ToImmutable();
    }

    private static ExpectedCheck ReadCheck(ref WireReader from, ImmutableArray<ChallengeTable> tables, bool published)
    {
        var registration = new Registration(
            from.Text(), from.Bool(), from.Int32(), from.Text(), from.Int32(), from.Bool(),
            WireScalars.Decimal(from.Int32(), from.Int32(), from.Int32(), from.Int32()).Value, ReadRule(ref from), from.Bool(), from.Bool())
        {
            Judgement = JudgementWire.Read(ref from),
        };
        var asked = ReadTexts(ref from);
        long seed = from.Int64();
        string printed = from.Text();
        var cases = ImmutableArray.CreateBuilder<CaseOutcome>();
        for (int count = from.Count(2); count > 0; count--)
            cases.Add(new CaseOutcome(from.Bool() ? ObservationReader.ReadValue(ref from) : null, ObservationReader.ReadOutcome(ref from)));
        return cases.Count > 0 || published
            ? new ExpectedCheck(registration, seed, cases.ToImmutable(), printed) { Tables = [.. asked.Select(name => Known(name, tables))] }
            : throw new WireException("a check without a case");
    }

    private static ChallengeTable Known(string name, ImmutableArray<ChallengeTable> tables) =>
        tables.FirstOrDefault(table => table.Name == name) ?? throw new WireException("a table that the challenge does not have");

    private static ComparisonRule ReadRule(ref WireReader from)
    {
        bool hasTolerance = from.Bool();
        double tolerance = from.Double();
        bool hasUlps = from.Bool();
        long ulps = from.Int64();
        return new ComparisonRule(hasTolerance ? tolerance : null, hasUlps ? ulps : null, from.Bool(), from.Bool());
    }

    private static ImmutableArray<string> ReadTexts(ref WireReader from)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        for (int count = from.Count(4); count > 0; count--)
            texts.Add(from.Text());
        return texts.ToImmutable();
    }

    private static void WriteOptional(WireWriter to, string? text)
    {
        to.Bool(text is not null);
        if (text is not null)
            to.Text(text);
    }

    private static string? ReadOptional(ref WireReader from) => from.Bool() ? from.Text() : null;
}
