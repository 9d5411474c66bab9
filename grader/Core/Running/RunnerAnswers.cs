using System.Collections.Immutable;
using Grader.Judging;

namespace Grader.Running;

/// <summary>What a runner says about its set-up.</summary>
internal sealed record SetUpAnswer(ImmutableArray<Registration> Registrations, ImmutableArray<(ChainLink Assembly, Thrown Exception)> Thrown);

/// <summary>Reads the payloads that a runner sends. Whatever breaks the grammar is a <see cref="WireException"/>.</summary>
internal static class RunnerAnswers
{
    /// <summary>No registration or case takes fewer bytes: counts are bounded by what has come.</summary>
    private const int SmallestRegistration = 40, SmallestCase = 2, SmallestThrown = 10;

    public static SetUpAnswer ReadSetUp(Frame frame)
    {
        WireReader reader = frame.Read();
        var registrations = ImmutableArray.CreateBuilder<Registration>();
        for (int left = reader.Count(SmallestRegistration); left > 0; left--)
            registrations.Add(ReadRegistration(ref reader));
        var thrown = ImmutableArray.CreateBuilder<(ChainLink, Thrown)>();
        for (int left = reader.Count(SmallestThrown); left > 0; left--)
            thrown.Add((ReadLink(ref reader), ObservationReader.ReadThrown(ref reader)));
        reader.End();
        return new SetUpAnswer(registrations.DrainToImmutable(), thrown.DrainToImmutable());
    }

    /// <param name="isReference">It then tells the tables that were asked for.</param>
    public static (ImmutableArray<CaseOutcome> Cases, ImmutableArray<string> Tables) ReadAnswer(Frame frame, int number, int cases, bool isReference)
    {
        WireReader reader = frame.Read();
        if (reader.Int32() != number)
            throw new WireException("an answer to another question");
        if (reader.Count(SmallestCase) != cases)
            throw new WireException("an answer with another number of cases");
        var outcomes = ImmutableArray.CreateBuilder<CaseOutcome>(cases);
        for (int i = 0; i < cases; i++)
        {
            Observation? input = reader.Bool() ? ObservationReader.ReadValue(ref reader) : null;
            outcomes.Add(new CaseOutcome(input, ObservationReader.ReadOutcome(ref reader)));
        }
        var tables = ImmutableArray.CreateBuilder<string>();
        if (isReference)
            for (int left = reader.Count(4); left > 0; left--)
                tables.Add(reader.Text());
        reader.End();
        return (outcomes.MoveToImmutable(), tables.ToImmutable());
    }

    public static void ReadNoSuchCheck(Frame frame, int number)
    {
        WireReader reader = frame.Read();
        if (reader.Int32() != number)
            throw new WireException("an answer to another question");
        reader.End();
    }

    public static Thrown ReadUnhandled(Frame frame)
    {
        WireReader reader = frame.Read();
        Thrown thrown = ObservationReader.ReadThrown(ref reader);
        reader.End();
        return thrown;
    }

    private static ChainLink ReadLink(ref WireReader reader) => reader.Byte() is var link and <= (byte)ChainLink.Hidden
        ? (ChainLink)link
        : throw new WireException("no such assembly");

    private static Registration ReadRegistration(ref WireReader reader)
    {
        string name = reader.Text();
        bool hidden = reader.Bool();
        int line = reader.Int32();
        string input = reader.Text();
        int cases = reader.Int32();
        bool generated = reader.Bool();
        decimal weight = ReadWeight(ref reader);
        bool hasTolerance = reader.Bool();
        double tolerance = reader.Double();
        bool hasUlps = reader.Bool();
        long ulps = reader.Int64();
        var rule = new ComparisonRule(hasTolerance ? tolerance : null, hasUlps ? ulps : null, reader.Bool(), reader.Bool());
        return new Registration(name, hidden, line, input, cases, generated, weight, rule, reader.Bool(), reader.Bool())
        {
            Judgement = JudgementWire.Read(ref reader),
        };
    }

    private static decimal ReadWeight(ref WireReader reader) => reader.Double() is var weight and >= 0 and < 1e9
        ? (decimal)weight
        : throw new WireException("a weight out of bounds");
}
