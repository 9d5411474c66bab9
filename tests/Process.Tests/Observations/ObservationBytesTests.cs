using System.Numerics;
using System.Text;

namespace Process.Tests.Observations;

/// <summary>The wire is a contract between two hand-written sides: these bytes pin it, for the writer here and for the reader in Core.Tests.</summary>
public sealed class ObservationBytesTests
{
    public static TheoryData<string, object?, string> Golden => new()
    {
        { "null", null, "00" },
        { "bool", true, "01 01" },
        { "int", -2, "02 FEFFFFFF" },
        { "byte", (byte)7, "03 01 0700000000000000" },
        { "ulong", ulong.MaxValue, "04 07 09000000 FFFFFFFFFFFFFFFF00" },
        { "BigInteger", new BigInteger(-1), "04 0C 01000000 FF" },
        { "double", 1.0, "05 000000000000F03F" },
        { "float", 0.5f, "06 000000000000E03F" },
        { "Half", (Half)2, "07 0000000000000040" },
        { "decimal", 1.5m, "08 0F000000 00000000 00000000 00000100" },
        { "Complex", new Complex(1, -1), "09 000000000000F03F 000000000000F0BF" },
        { "char", 'a', "0A 61000000" },
        { "string", "é", "0B 02000000 C3A9" },
        { "StringBuilder", new StringBuilder("ab"), "0B 02000000 6162" },
        { "TimeSpan", TimeSpan.FromSeconds(1), "0C 08000000 54696D655370616E 08000000 30303A30303A3031" },
        { "enum", DayOfWeek.Monday, "0D 09000000 4461794F665765656B 06000000 4D6F6E646179 08000000 0100000000000000" },
        { "double[]", (double[])[1], "0E 08000000 646F75626C655B5D 01000000 05000000000000F03F" },
        { "int[,]", new int[1, 2], "0F 06000000 696E745B2C5D 02 01000000 02000000 0200000000 0200000000" },
        { "HashSet", new HashSet<int> { 1 }, "10 0C000000 486173685365743C696E743E 01000000 0201000000" },
        { "Dictionary", new SortedList<int, bool> { [1] = true }, "11 15000000 536F727465644C6973743C696E742C20626F6F6C3E 01000000 0201000000 0101" },
        { "tuple", (1, false), "12 02000000 0201000000 0100" },
        { "record", new Point(1, 2), "13 05000000 506F696E74 02000000 01000000 58 0201000000 01000000 59 0202000000" },
        { "delegate", (Action)(() => { }), "14 06000000 416374696F6E 10000000 6973206E6F20706C61696E2064617461" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void AreTheseForEachShape(string what, object? value, string bytes)
    {
        Assert.NotEmpty(what);
        Assert.Equal(bytes.Replace(" ", ""), Convert.ToHexString(Wired.Value(value)));
    }

    [Fact]
    public void AreTheseForAnException()
    {
        string bytes = Convert.ToHexString(Wired.Thrown(new InvalidOperationException("no")));

        string[] types = ["System.InvalidOperationException", "System.SystemException", "System.Exception"];
        string expected = "02 03000000 " + string.Concat(types.Select(Text)) + "03000000" + Text("no") + "00000000";
        Assert.Equal(expected.Replace(" ", ""), bytes);
    }

    [Fact]
    public void AreTheseForAnOutcome()
    {
        Assert.Equal("00" + "00", Convert.ToHexString(Wired.Returned(null)));
        Assert.Equal("01", Convert.ToHexString(Wired.Returned(Task.CompletedTask)));
        Assert.Equal("03" + Text("more than 4,096 KiB"), Convert.ToHexString(Wired.Returned(new string('a', 5_000_000))));
    }

    private static string Text(string value) =>
        Convert.ToHexString(BitConverter.GetBytes(value.Length)) + Convert.ToHexString(Encoding.UTF8.GetBytes(value));

    public sealed record Point(int X, int Y);
}
