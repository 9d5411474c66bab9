using System.Text;
using CsCheck;

namespace Grader.Challenges;

public sealed class TextFileTests
{
    private const string Sample = "Größe — 🙂\r\n";

    [Fact]
    public void ReadsUtf8WithAndWithoutMark()
    {
        Assert.Equal(Sample, Text(Encoding.UTF8.GetBytes(Sample)));
        Assert.Equal(Sample, Text([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)]));
    }

    [Fact]
    public void ReadsUtf16WithAMark()
    {
        Assert.Equal(Sample, Text([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)]));
        Assert.Equal(Sample, Text([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)]));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0xC3 }, "is not UTF-8 (byte 1)")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0xC3 }, "is not UTF-8 (byte 4)")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 }, "begins as UTF-16 and is none")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00 }, "begins as UTF-16 and is none")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0 }, "is UTF-32; save it as UTF-8")]
    [InlineData(new byte[] { 0x41, 0 }, "is not text (a zero character at position 1)")]
    public void SaysWhyBytesAreNoText(byte[] bytes, string why) =>
        Assert.Equal(why, Assert.IsType<TextFile.NotText>(TextFile.Decode(bytes)).Why);

    [Fact]
    public void DecodesOrRefusesAnyBytes() => Gen.Byte.Array[0, 64].Sample(bytes => Assert.NotNull(TextFile.Decode(bytes)));

    [Fact]
    public void TurnsWindowsLineEndsIntoUnixOnes() => Assert.Equal("a\nb\n\rc", TextFile.WithLineFeeds("a\r\nb\n\rc"));

    private static string Text(byte[] bytes) => Assert.IsType<TextFile.Text>(TextFile.Decode(bytes)).Content;
}
