using System.Buffers.Binary;
using CsCheck;
using Grader.Running;
using Xunit;

namespace Process.Tests.Running;

public class FrameBufferTests
{
    private const int Budget = 1000;

    private static readonly Gen<(byte Kind, byte[] Payload)> AnyFrame = Gen.Select(Gen.Byte[1, 3], Gen.Byte.Array[0, 40]);

    [Fact]
    public void GivesTheSameFramesHoweverTheyArrive() =>
        Gen.Select(AnyFrame.Array[1, 10], Gen.Int[1, 60].Array[1, 30]).Sample((frames, steps) =>
        {
            byte[] bytes = [.. frames.SelectMany(each => Bytes(each.Kind, each.Payload))];
            FrameBuffer buffer = Buffer();
            var taken = new List<(byte, byte[])>();
            for (int at = 0, i = 0; at < bytes.Length; i++)
            {
                int step = Math.Min(steps[i % steps.Length], bytes.Length - at);
                buffer.Add(bytes.AsSpan(at, step));
                at += step;
                while (buffer.Take() is { } frame)
                    taken.Add((frame.Kind, frame.Payload.ToArray()));
            }
            return buffer.IsEmpty && taken.Count == frames.Length
                && taken.Zip(frames).All(pair => pair.First.Item1 == pair.Second.Kind && pair.First.Item2.AsSpan().SequenceEqual(pair.Second.Payload));
        }, iter: 2000);

    [Theory]
    [InlineData(Budget + 1)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void RejectsALengthBeyondTheBudget(int length)
    {
        FrameBuffer buffer = Buffer();
        buffer.Add(Header(length, 1));
        Assert.Null(buffer.Take());
        Assert.Equal("a frame's length is out of bounds", buffer.Fault);
    }

    [Fact]
    public void TakesALengthThatIsTheBudget()
    {
        FrameBuffer buffer = Buffer();
        buffer.Add(Bytes(1, new byte[Budget]));
        Assert.Equal(Budget, buffer.Take()!.Value.Payload.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(255)]
    public void RejectsAKindThatIsNotOfTheSet(byte kind)
    {
        FrameBuffer buffer = Buffer();
        buffer.Add(Header(3, kind));
        Assert.Null(buffer.Take());
        Assert.Equal("a frame of an unknown kind", buffer.Fault);
    }

    [Fact]
    public void StaysBrokenOnceItIs()
    {
        FrameBuffer buffer = Buffer();
        buffer.Add(Header(-1, 1));
        buffer.Take();
        buffer.Add(Bytes(1, []));
        Assert.Null(buffer.Take());
        Assert.False(buffer.IsEmpty);
    }

    [Fact]
    public void TakesNoMemoryForBytesThatHaveNotCome()
    {
        var buffer = new FrameBuffer(1 << 30, _ => true);
        buffer.Add(Header(1 << 30, 1));
        buffer.Take();
        Assert.InRange(buffer.Capacity, 0, 4096);
    }

    private static FrameBuffer Buffer() => new(Budget, kind => kind is >= 1 and <= 3);

    private static byte[] Header(int length, byte kind)
    {
        byte[] header = new byte[5];
        BinaryPrimitives.WriteInt32LittleEndian(header, length);
        header[4] = kind;
        return header;
    }

    private static byte[] Bytes(byte kind, byte[] payload) => [.. Header(payload.Length, kind), .. payload];
}
