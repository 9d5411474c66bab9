using System.Numerics;
using Grader.Judging;
using Grader.Running;
using static Core.Tests.Judging.WireBytes;

namespace Core.Tests.Judging;

public sealed class ObservationReaderTests
{
    /// <summary>The same bytes as in the runner's ObservationBytesTests.</summary>
    public static TheoryData<string, string, string> Golden => new()
    {
        { "00", "null", "" },
        { "01 01", "true", "" },
        { "02 FEFFFFFF", "-2", "int" },
        { "03 01 0700000000000000", "7", "byte" },
        { "04 07 09000000 FFFFFFFFFFFFFFFF00", "18446744073709551615", "ulong" },
        { "04 0C 01000000 FF", "-1", "BigInteger" },
        { "05 000000000000F03F", "1", "Double" },
        { "06 000000000000E03F", "0.5", "Single" },
        { "07 0000000000000040", "2", "Half" },
        { "08 0F000000 00000000 00000000 00000100", "1.5", "" },
        { "09 000000000000F03F 000000000000F0BF", "1 - 1i", "" },
        { "0A 61000000", "'a'", "" },
        { "0B 02000000 C3A9", "\"é\"", "" },
        { "0C 08000000 54696D655370616E 08000000 30303A30303A3031", "00:00:01", "TimeSpan" },
        { "0D 09000000 4461794F665765656B 06000000 4D6F6E646179 08000000 0100000000000000", "DayOfWeek.Monday", "" },
        { "0E 08000000 646F75626C655B5D 01000000 05000000000000F03F", "[1]", "double[]" },
        { "0F 06000000 696E745B2C5D 02 01000000 02000000 0200000000 0200000000", "[[0, 0]]", "int[,]" },
        { "10 0C000000 486173685365743C696E743E 01000000 0201000000", "{1}", "HashSet<int>" },
        { "11 15000000 536F727465644C6973743C696E742C20626F6F6C3E 01000000 0201000000 0101", "{1: true}", "SortedList<int, bool>" },
        { "12 02000000 0201000000 0100", "(1, false)", "" },
        { "13 05000000 506F696E74 02000000 01000000 58 0201000000 01000000 59 0202000000", "Point { X = 1, Y = 2 }", "" },
        { "14 06000000 416374696F6E 10000000 6973206E6F20706C61696E2064617461", "Action (is no plain data)", "" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void ReadsWhatTheRunnerWrites(string bytes, string text, string type)
    {
        Observation value = Value(Of(bytes));
        Assert.Equal(text, ObservationText.Render(value));
        Assert.Contains(type, value.ToString());
    }

    [Fact]
    public void ReadsOutcomes()
    {
        Assert.Equal(new Outcome.Returned(new Observation.Integer(1, "int")), Outcome(Of("00 02 01000000")));
        Assert.IsType<Outcome.Completed>(Outcome(Of("01")));
        Assert.Equal(new Outcome.TooLarge("why"), Outcome(Of("03" + Text("why"))));
        Thrown thrown = ((Outcome.Threw)Outcome(Of("02" + Exception("MyError", "System.Exception") + Number(1) + Text("no") + Number(1) + "01 07000006 05000000"))).Exception;
        Assert.Equal(["MyError", "System.Exception"], thrown.Types);
        Assert.Equal(("System.Exception", "no"), (thrown.NearestFrameworkType, thrown.Message));
        Assert.Equal(new CodeLocation(ChainLink.Submission, 0x06000007, 5), Assert.Single(thrown.Frames));
    }

    [Fact]
    public void PutsSetsAndMapsInAnOrderOfItsOwn()
    {
        Assert.Equal("{1, 2}", ObservationText.Render(Value(Of("10" + Text("S") + Number(2) + "02 02000000 02 01000000"))));
        Assert.Equal("{1: null, 2: true}", ObservationText.Render(Value(Of("11" + Text("M") + Number(2) + "02 02000000 0101 02 01000000 00"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("FF")]
    [InlineData("00 00")]
    [InlineData("01 02")]
    [InlineData("02 010000")]
    [InlineData("03 01 0001000000000000")] // a byte of 256
    [InlineData("03 0D 0000000000000000")] // no such type
    [InlineData("04 0B 01000000 FF")] // a UInt128 below zero
    [InlineData("06 9A9999999999B93F")] // 0.1 is no float
    [InlineData("07 000000000000F042")] // too large for a Half
    [InlineData("08 00000000 00000000 00000000 00001D00")] // a scale of 29
    [InlineData("08 00000000 00000000 00000000 01000000")]
    [InlineData("0A FFFFFFFF")]
    [InlineData("0A 00000100")]
    [InlineData("0B FFFFFFFF")]
    [InlineData("0B 02000000 61")]
    [InlineData("0D 00000000 00000000 0A000000 00000000000000000000")] // an enum of ten bytes
    [InlineData("0D 00000000 00000000 00000000")]
    [InlineData("0E 00000000 FFFFFFFF")]
    [InlineData("0E 00000000 02000000 00")]
    [InlineData("0F 00000000 01 00000000")] // rank 1
    [InlineData("0F 00000000 21")] // rank 33
    [InlineData("0F 00000000 02 FFFFFFFF 00000000")]
    [InlineData("0F 00000000 02 00000100 00000100 00")] // 2^32 cells
    [InlineData("0F 00000000 03 FFFFFF7F FFFFFF7F FFFFFF7F 00")]
    [InlineData("11 00000000 01000000 00")]
    [InlineData("13 00000000 01000000 00")]
    public void RefusesWhatNoRunnerWrites(string bytes) => Assert.Throws<WireException>(() => Value(Of(bytes)));

    [Fact]
    public void RefusesExceptionsThatNothingCouldThrow()
    {
        string[] payloads =
        [
            Number(0) + Number(0) + Text("") + Number(0), // no types
            Exception("System.Exception") + Number(2) + Text("") + Number(0), // more framework types than types
            Exception("System.Exception") + Number(0) + Text("") + Number(0),
            Exception("MyError") + Number(1) + Text("") + Number(0), // not derived from System.Exception
            Exception("System.Exception") + Number(1) + Text(new string('m', 2_002)) + Number(0),
            Exception([.. Enumerable.Repeat("T", 64), "System.Exception"]) + Number(1) + Text("") + Number(0),
            Exception("System.Exception") + Number(1) + Text("") + Number(1) + "04 07000006 05000000", // no such assembly
            Exception("System.Exception") + Number(1) + Text("") + Number(1) + "01 07000002 05000000", // a type's token
            Exception("System.Exception") + Number(1) + Text("") + Number(1) + "01 07000006 FFFFFFFF",
            Exception("System.Exception") + Number(1) + Text("") + Number(65) + string.Concat(Enumerable.Repeat("010700000605000000", 65)),
        ];
        foreach (string payload in payloads)
            Assert.Throws<WireException>(() => Outcome(Of("02" + payload)));
    }

    [Fact]
    public void RefusesNestingThatCouldOverflowItsStack()
    {
        string nested = string.Concat(Enumerable.Repeat("12" + Number(1), 100_000)) + "00";
        Assert.Throws<WireException>(() => Value(Of(nested)));
        Assert.NotNull(Value(Of(string.Concat(Enumerable.Repeat("12" + Number(1), AnswerLimits.Depth)) + "00")));
    }

    [Fact]
    public void AllocatesNoMoreThanTheFrameAndTheCapsPayFor()
    {
        var payload = new byte[4 * 1024 * 1024];
        for (int i = 0; i + 5 <= payload.Length / 2; i += 5)
        {
            payload[i] = 0x12; // a tuple of as many items as there are bytes left
            BitConverter.TryWriteBytes(payload.AsSpan(i + 1), payload.Length - i - 5);
        }
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<WireException>(() => Value(payload));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void KeepsOneCopyOfANameThatOccursOften()
    {
        string point = "13" + Text("Point") + Number(1) + Text("X") + "00";
        var points = (Observation.Sequence)Value(Of("0E" + Text("Point[]") + Number(2) + point + point));
        Assert.Same(((Observation.Structure)points.Items[0]).Type, ((Observation.Structure)points.Items[1]).Type);
    }

    [Fact]
    public void TakesIntegersOfAnySize() =>
        Assert.Equal(BigInteger.Pow(2, 8 * 100), ((Observation.Integer)Value(Of("04 0C" + Number(101) + new string('0', 200) + "01"))).Value);

    private static string Exception(params string[] types) => Number(types.Length) + string.Concat(types.Select(Text));
}
