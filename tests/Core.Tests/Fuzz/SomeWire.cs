using System.Collections.Immutable;
using Core.Tests.Judging;
using Grader.Learning;
using Grader.Running;

namespace Core.Tests.Fuzz;

/// <summary>Well-formed payloads of every kind and shape, as workers write them.</summary>
internal static class SomeWire
{
    private static readonly byte[][] Scalars = [.. ObservationReaderTests.Golden.Select(row => WireBytes.Of(row.Data.Item1))];

    public static byte[] Outcome(Random random)
    {
        var to = new WireWriter();
        WriteOutcome(to, random);
        return [.. to.Written];
    }

    public static byte[] RunnerFrame(Random random)
    {
        var to = new WireWriter();
        switch (random.Next(4))
        {
            case 0:
                Several(to, random, WriteRegistration);
                Several(to, random, (to, random) =>
                {
                    to.Byte((byte)random.Next(4));
                    WriteThrown(to, random);
                });
                return to.ToFrame(RunnerFrames.SetUp);
            case 1:
                to.Int32(7);
                to.Int32(2);
                for (int i = 0; i < 2; i++)
                {
                    bool hasInput = random.Next(2) == 0;
                    to.Bool(hasInput);
                    if (hasInput)
                        WriteValue(to, random, 2);
                    WriteOutcome(to, random);
                }
                return to.ToFrame(RunnerFrames.Answer);
            case 2:
                to.Int32(7);
                return to.ToFrame(RunnerFrames.NoSuchCheck);
            default:
                WriteThrown(to, random);
                return to.ToFrame(RunnerFrames.Unhandled);
        }
    }

    public static byte[] LearningAnswer(Random random)
    {
        var to = new WireWriter();
        int rounds = random.Next(1, 5);
        ImmutableArray<double> Curve() => [.. Enumerable.Range(0, rounds).Select(_ => random.NextDouble())];
        ResultWire.Write(to, new SeedResult(
            random.Next(), SomeMetrics(random), SomeMetrics(random), random.Next(2) == 0 ? SomeMetrics(random) : null, new LossCurves(Curve(), Curve()), random.Next(rounds)));
        return [.. to.Written];
    }

    private static Metrics SomeMetrics(Random random)
    {
        if (random.Next(3) == 0)
            return new Metrics.Regression(random.NextDouble(), random.NextDouble(), random.NextDouble());
        int labels = random.Next(4);
        return new Metrics.Classification(
            random.NextDouble(), random.Next(2) == 0 ? random.NextDouble() : null, random.Next(2) == 0 ? random.NextDouble() : null,
            [.. Enumerable.Range(0, labels).Select(_ => new LabelMetrics(random.NextDouble(), random.NextDouble(), random.NextDouble()))],
            [.. Enumerable.Range(0, labels).Select(_ => Enumerable.Range(0, labels).Select(_ => random.Next(9)).ToImmutableArray())]);
    }

    public static byte[] CompilerAnswer(Random random)
    {
        var to = new WireWriter();
        switch (random.Next(4))
        {
            case 0:
                Optional(to, random);
                WriteImage(to, random);
                WriteImage(to, random);
                Optional(to, random);
                to.Bool(true);
                to.Bytes([1, 0, 0, 0, 0, 0, 0, 0, 0]);
                break;
            case 1:
                WriteImage(to, random);
                Optional(to, random);
                Optional(to, random);
                to.Bool(false);
                Several(to, random, (to, random) =>
                {
                    to.Bool(random.Next(2) == 0);
                    to.Int32(random.Next(1, 9));
                    to.Int32(random.Next(1, 9));
                    to.Text("the checks call Relu");
                });
                break;
            case 2:
                WriteImage(to, random);
                to.Bool(true);
                break;
            default:
                to.Int32(1);
                to.Text("CS0103");
                to.Text("relu.csx");
                to.Int32(random.Next(1, 99));
                to.Int32(random.Next(1, 99));
                to.Text("The name 'y' does not exist");
                break;
        }
        return [.. to.Written];
    }

    private static void WriteOutcome(WireWriter to, Random random)
    {
        byte kind = (byte)(random.Next(6) is var any and < 4 ? any : 0);
        to.Byte(kind);
        if (kind == 0)
            WriteValue(to, random, 3);
        else if (kind == 2)
            WriteThrown(to, random);
        else if (kind == 3)
            to.Text("more than 250,000 values");
    }

    /// <summary>The golden values, in collections of each kind.</summary>
    private static void WriteValue(WireWriter to, Random random, int depth)
    {
        int kind = depth == 0 ? 0 : random.Next(8);
        if (kind is 0 or 1)
        {
            foreach (byte value in Scalars[random.Next(Scalars.Length)])
                to.Byte(value);
            return;
        }
        int count = random.Next(4);
        to.Byte(kind switch { 2 => 14, 3 => 16, 4 => 17, 5 => 18, 6 => 19, _ => 15 });
        if (kind != 5)
            to.Text("Any<int>");
        if (kind == 7)
        {
            to.Byte(2);
            to.Int32(1);
        }
        to.Int32(count);
        for (int i = 0; i < count; i++)
        {
            if (kind == 4)
                WriteValue(to, random, 0);
            if (kind == 6)
                to.Text("Member" + i);
            WriteValue(to, random, depth - 1);
        }
    }

    private static void WriteThrown(WireWriter to, Random random)
    {
        to.Int32(2);
        to.Text("BadVector");
        to.Text("System.Exception");
        to.Int32(1);
        to.Text("no");
        Several(to, random, (to, random) =>
        {
            to.Byte((byte)random.Next(4));
            to.Int32(0x0600_0000 + random.Next(9));
            to.Int32(random.Next(99));
        });
    }

    private static void WriteRegistration(WireWriter to, Random random)
    {
        to.Text("one vector");
        to.Bool(false);
        to.Int32(random.Next(1, 9));
        to.Text("x => Relu(x)");
        to.Int32(random.Next(1, 9));
        to.Bool(true);
        to.Double(random.Next(4));
        to.Bool(true);
        to.Double(1e-9);
        to.Bool(false);
        to.Int64(0);
        for (int flags = 0; flags < 4; flags++)
            to.Bool(random.Next(2) == 0);
    }

    private static void Optional(WireWriter to, Random random)
    {
        bool there = random.Next(2) == 0;
        to.Bool(there);
        if (there)
            WriteImage(to, random);
    }

    private static void WriteImage(WireWriter to, Random random)
    {
        to.Bytes(Mutations.Noise(random, random.Next(1, 40)));
        to.Int32(1);
        to.Text("relu.csx");
        Several(to, random, (to, random) =>
        {
            to.Int32(0x0600_0000 + random.Next(9));
            Several(to, random, (to, random) =>
            {
                to.Int32(random.Next(99));
                to.Int32(0);
                to.Int32(random.Next(1, 99));
            });
        });
    }

    private static void Several(WireWriter to, Random random, Action<WireWriter, Random> write)
    {
        int count = random.Next(3);
        to.Int32(count);
        for (; count > 0; count--)
            write(to, random);
    }
}
