using Grader.Judging;
using Grader.Running;

namespace Core.Tests.Judging;

/// <summary>A million frames: the reader gives a value or a WireException, and everything that it gives can be compared and shown.</summary>
public sealed class ObservationFuzzTests
{
    private const int Frames = 1_000_000;

    private static readonly byte[][] Seeds =
    [
        .. ObservationReaderTests.Golden.Select(row => WireBytes.Of("00" + row.Data.Item1)),
        WireBytes.Of("02" + WireBytes.Number(1) + WireBytes.Text("System.Exception") + WireBytes.Number(1) + WireBytes.Text("no") + WireBytes.Number(1) + "01 07000006 05000000"),
        WireBytes.Of("03" + WireBytes.Text("more than 250,000 values")),
    ];

    [Fact]
    public void OnlyEverGiveAnOutcomeOrAWireException()
    {
        var random = new Random(20_261_124);
        int read = 0;
        for (int i = 0; i < Frames; i++)
            if (TryRead(i % 4 == 0 ? Noise(random) : Mutated(random)) is Outcome.Returned returned)
            {
                read++;
                if (i % 50 == 0)
                    Assert.InRange(ObservationText.Render(returned.Value).Length, 1, 200);
            }
        Assert.InRange(read, Frames / 20, Frames); // some mutations must survive, or nothing behind the first byte was tried
    }

    private static Outcome? TryRead(byte[] payload)
    {
        var reader = new WireReader(payload);
        try
        {
            return ObservationReader.ReadOutcome(ref reader);
        }
        catch (WireException)
        {
            return null;
        }
    }

    private static byte[] Noise(Random random)
    {
        var payload = new byte[random.Next(24)];
        random.NextBytes(payload);
        return payload;
    }

    private static byte[] Mutated(Random random)
    {
        byte[] payload = [.. Seeds[random.Next(Seeds.Length)]];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
            payload[random.Next(payload.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)random.Next(24);
        return random.Next(8) == 0 ? payload[..random.Next(payload.Length)] : payload;
    }
}
