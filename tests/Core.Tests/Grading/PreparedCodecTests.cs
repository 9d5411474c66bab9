using System.Collections.Immutable;
using Core.Tests.Judging;
using CsCheck;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Grading;
using Grader.Grading.Caching;
using Grader.Judging;
using Grader.Learning;
using Grader.Running;

namespace Core.Tests.Grading;

public sealed class PreparedCodecTests
{
    private static readonly Challenge Code = Some.Challenge(Some.Code);
    private static readonly Gen<string> Word = Gen.String[Gen.Char["ab é\n`"], 0, 8];
    private static readonly Gen<double> AnyDouble = Gen.OneOf(Gen.Double, SomeObservation.OneOf(0, -0.0, double.NaN, double.MaxValue, double.Epsilon));

    /// <summary>What <see cref="SomeObservation"/> leaves out: every type of number at its ends, and what is no data.</summary>
    private static readonly Gen<Observation> Scalar = Gen.OneOf(
        Gen.Long.Select(value => Seen.Int(value, "long")), Gen.ULong.Select(value => Seen.Int(value, "ulong")), Gen.SByte.Select(value => Seen.Int(value, "sbyte")),
        Gen.Long.Select(value => Seen.Int(System.Numerics.BigInteger.Pow(value, 5), "BigInteger")),
        SomeObservation.OneOf(Seen.Int((System.Numerics.BigInteger)Int128.MinValue, "Int128"), Seen.Int((System.Numerics.BigInteger)UInt128.MaxValue, "UInt128")),
        AnyDouble.Select(Seen.Double), AnyDouble.Select(value => Seen.Float((float)value)), AnyDouble.Select(value => Seen.Half(value)),
        Gen.Decimal.Select(Seen.Decimal), Gen.Select(AnyDouble, AnyDouble).Select(Seen.Complex), Gen.Char.Select(Seen.Char),
        Gen.Int.Select(value => Seen.Enum("Kind", "K", value)), Word.Select(Seen.Text));

    private static readonly Gen<Observation> Comparable = Gen.OneOf(Scalar, SomeObservation.Any, Scalar.Array[0, 3].Select(Seen.Tuple));

    private static readonly Gen<Observation> Value = Gen.OneOf(Comparable, Gen.Const(Seen.Unsupported("Func<int>")));

    private static readonly Gen<CodeLocation> Frame = Gen.Select(Gen.Int[0, 3], Gen.Int[1, 0xFFFFFF], Gen.Int[0, 1000],
        (link, row, offset) => new CodeLocation((ChainLink)link, 0x06000000 | row, offset));

    private static readonly Gen<Outcome> AnyOutcome = Gen.OneOf<Outcome>(
        Value.Select(value => (Outcome)new Outcome.Returned(value)), Gen.Const((Outcome)Outcome.Completed.Instance),
        Word.Select(why => (Outcome)new Outcome.TooLarge(why)),
        Gen.Select(Word, Frame.Array[0, 3], (message, frames) =>
            (Outcome)new Outcome.Threw(Seen.Thrown(message, "Own", "System.ArgumentException") with { Frames = [.. frames] })));

    private static readonly Gen<MetricName> AnyMetric =
        from kind in Gen.Enum<MetricKind>()
        from label in Word
        from has in Gen.Bool.Array[2]
        select new MetricName(kind, has[0] ? label : null, has[1] ? label : null);

    private static readonly Gen<Bounds> AnyBounds =
        from numbers in AnyDouble.Nullable().Array[3]
        from above in Gen.Enum<Baseline>().Nullable()
        from margin in AnyDouble
        select new Bounds(numbers[0], numbers[1], numbers[2], above, margin);

    private static readonly Gen<Judgement?> AnyJudgement = Gen.OneOf(
        Gen.Const((Judgement?)null),
        Gen.Select(AnyMetric, AnyBounds, Gen.Bool, (name, bounds, has) => (Judgement?)new Judgement.Metric(name, has ? "test" : null, bounds)),
        Gen.Select(AnyMetric, AnyBounds, Gen.Enum<CurveShape>().Nullable(), Gen.Int.Nullable(), Gen.Long.Nullable(), (name, bounds, shape, parameters, multiplies) =>
            (Judgement?)new Judgement.Training("cancer", name, null, bounds, shape, parameters, multiplies)),
        Gen.Select(Gen.Int.Array[1, 3], Gen.Int, Gen.Int.Nullable(), (input, output, parameters) => (Judgement?)new Judgement.Shapes([.. input], output, parameters, null)));

    private static readonly Gen<Registration> AnyRegistration =
        from name in Word
        from lambda in Word
        from line in Gen.Int[0, 1000]
        from cases in Gen.Int[1, 50]
        from weight in Gen.Decimal[0, 1_000_000]
        from flags in Gen.Bool.Array[5]
        from tolerance in AnyDouble.Nullable()
        from ulps in Gen.Long.Nullable()
        from judgement in AnyJudgement
        select new Registration(
            name, flags[0], line, lambda, cases, flags[1], weight, new ComparisonRule(tolerance, ulps, flags[2], flags[3]), flags[4], flags[0])
        {
            Judgement = judgement,
        };

    private static readonly Gen<ExpectedCheck> AnyCheck =
        from registration in AnyRegistration
        from seed in Gen.Long
        from printed in Word
        from cases in Gen.Select(Gen.Bool, Value, AnyOutcome, (has, input, outcome) => new CaseOutcome(has ? input : null, outcome)).Array[1, 3]
        select new ExpectedCheck(registration, seed, [.. cases], printed);

    private static readonly Gen<Image> AnyImage =
        from bytes in Gen.Byte.Array[0, 20]
        from files in Word.Array[0, 3]
        from methods in Gen.Dictionary(Gen.Int, Gen.Select(Gen.Int, Gen.Int[-1, 3], Gen.Int, (offset, file, line) => new SequencePoint(offset, file, line)).Array[0, 3])[0, 3]
        select new Image([.. bytes], new LineTable([.. files], methods.ToImmutableDictionary(method => method.Key, method => method.Value.ToImmutableArray())));

    private static readonly Gen<PreparedChallenge> AnyCode =
        from images in AnyImage.Array[4]
        from has in Gen.Bool.Array[3]
        from checks in AnyCheck.Array[0, 3]
        select (PreparedChallenge)new PreparedChallenge.Code(
            Code, new ChallengeImages(has[0] ? images[0] : null, images[1], images[2], has[1] ? images[3] : null, has[2], images[3].Bytes), [.. checks]);

    private static readonly PreparedChallenge SomeCode = new PreparedChallenge.Code(
        Code, Some.Images, [Some.Expected(Some.Check(), new Outcome.Returned(Seen.Doubles(1, 2))), Some.Expected(Some.Generated(1), Some.ThrewAt(10, "System.ArgumentException"))]);

    /// <summary>Sets and maps are in order only when they have been read once.</summary>
    [Fact]
    public void WritesWhatItReadAsItWas() => AnyCode.Sample(prepared =>
    {
        byte[] bytes = PreparedCodec.Write(PreparedCodec.Read(Code, PreparedCodec.Write(prepared)));
        return PreparedCodec.Write(PreparedCodec.Read(Code, bytes)).SequenceEqual(bytes);
    }, iter: 3_000);

    [Fact]
    public void LosesNothingOfARegistration() => AnyCheck.Sample(check =>
    {
        var read = ((PreparedChallenge.Code)PreparedCodec.Read(
            Code, PreparedCodec.Write(new PreparedChallenge.Code(Code, Some.Images, [check])))).Checks[0];
        return read.Registration == check.Registration && (read.Seed, read.Printed, read.Cases.Length) == (check.Seed, check.Printed, check.Cases.Length);
    }, iter: 3_000);

    [Fact]
    public void LosesNothingOfAnObservation() => Comparable.Sample(value =>
    {
        var check = Some.Expected(Some.Check(), new Outcome.Returned(value));
        var read = ((PreparedChallenge.Code)PreparedCodec.Read(
            Code, PreparedCodec.Write(new PreparedChallenge.Code(Code, Some.Images, [check])))).Checks[0];
        var back = ((Outcome.Returned)read.Cases[0].Outcome).Value;
        return Comparison.Compare(value, back, new ComparisonRule(Tolerance: 0, Exact: true)) is null && ObservationText.Render(back).Length > 0;
    }, iter: 3_000);

    [Fact]
    public void LosesNothingOfAnImage() => AnyImage.Sample(image =>
    {
        var read = ((PreparedChallenge.Code)PreparedCodec.Read(
            Code, PreparedCodec.Write(new PreparedChallenge.Code(Code, Some.Images with { Checks = image }, [])))).Images.Checks;
        return read.Bytes.SequenceEqual(image.Bytes) && read.Lines.Files.SequenceEqual(image.Lines.Files)
            && read.Lines.Methods.Count == image.Lines.Methods.Count
            && image.Lines.Methods.All(method => read.Lines.Methods[method.Key].SequenceEqual(method.Value));
    }, iter: 3_000);

    [Fact]
    public void ReadsTheOtherKinds()
    {
        var program = Some.Challenge(new ChallengeBody.Program([], [], new(false, false, null, null), []));
        var question = Some.Challenge(Question);

        Assert.IsType<PreparedChallenge.Program>(PreparedCodec.Read(program, PreparedCodec.Write(new PreparedChallenge.Program(program))));
        foreach (string? output in new[] { null, "", "[0, 2]\n" })
        {
            var read = Assert.IsType<PreparedChallenge.Question>(PreparedCodec.Read(question, PreparedCodec.Write(new PreparedChallenge.Question(question, ["A", "B"], output))));
            Assert.Equal(["A", "B"], read.Answer);
            Assert.Equal(output, read.Output);
        }
    }

    [Fact]
    public void RefusesAnotherKindOfChallenge()
    {
        byte[] bytes = PreparedCodec.Write(SomeCode);

        Assert.Throws<WireException>(() => PreparedCodec.Read(Some.Challenge(Question), bytes));
    }

    [Fact]
    public void RefusesAKeyThatIsNoOption()
    {
        var question = Some.Challenge(Question);

        Assert.Throws<WireException>(() => PreparedCodec.Read(question, PreparedCodec.Write(new PreparedChallenge.Question(question, ["Z"], null))));
        Assert.Throws<WireException>(() => PreparedCodec.Read(question, PreparedCodec.Write(new PreparedChallenge.Question(question, [], null))));
    }

    [Fact]
    public void RefusesACheckWithoutACase() => Assert.Throws<WireException>(() => PreparedCodec.Read(
        Code, PreparedCodec.Write(new PreparedChallenge.Code(Code, Some.Images, [Some.Expected(Some.Check())]))));

    [Fact]
    public void RefusesBytesAfterTheEnd() => Assert.Throws<WireException>(() => PreparedCodec.Read(Code, [.. PreparedCodec.Write(SomeCode), 0]));

    [Fact]
    public void GivesAChallengeOrAWireExceptionForAnyBytes()
    {
        byte[] good = PreparedCodec.Write(SomeCode);
        int refused = 0;
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 3]).List[1, 4].Sample(edits =>
        {
            byte[] bytes = [.. good];
            foreach (var (at, value, _) in edits)
                bytes[at] = value;
            try
            {
                PreparedCodec.Read(Code, edits[0].Item3 == 0 ? bytes[..edits[0].Item1] : bytes);
            }
            catch (WireException)
            {
                Interlocked.Increment(ref refused);
            }
        }, iter: 20_000);
        Assert.True(refused > 1000);
    }

    private static readonly ChallengeBody.Question Question = new(
        ImmutableSortedDictionary<string, string>.Empty.Add("A", "a").Add("B", "b"), false, false, 2, null, null, [], "", ImmutableSortedDictionary<string, string>.Empty, []);
}
