using CsCheck;
using Grader.Submissions;

namespace Core.Tests.Submissions;

public sealed class FileNameTests
{
    [Fact]
    public void ConvertsAnyBytesToTextAndBack() =>
        Gen.Byte.Array[0, 40].Sample(bytes => FileName.Encode(FileName.Decode(bytes)).AsSpan().SequenceEqual(bytes));

    [Fact]
    public void ConvertsAnyTextToBytesAndBack() =>
        Gen.String.Where(text => !text.Any(char.IsSurrogate)).Sample(text => FileName.Decode(FileName.Encode(text)) == text);

    [Fact]
    public void ShowsDifferentNamesDifferently() =>
        Gen.Select(Name, Name).Sample((a, b) => FileName.Show(FileName.Decode(a)) != FileName.Show(FileName.Decode(b)) || a.AsSpan().SequenceEqual(b));

    private static readonly byte[] Tricky = [0x9F, 0xC2, 0xE2, 0x80, 0xAE, .. "\\x{9F}"u8];

    private static Gen<byte[]> Name => Gen.Int[0, Tricky.Length - 1].Select(index => Tricky[index]).Array[0, 8];

    [Theory]
    [InlineData("learner-01", "learner-01")]
    [InlineData("Zoë 学生 😀", "Zoë 学生 😀")]
    [InlineData("a\u202Eb", @"a\u{202E}b")]
    [InlineData("a\u001B[31m\n", @"a\u{001B}[31m\u{000A}")]
    [InlineData("a\u2028\u200Bb", @"a\u{2028}\u{200B}b")]
    [InlineData("a\u009Fb", @"a\u{009F}b")]
    [InlineData(@"a\x{9F}", @"a\u{005C}x{9F}")]
    public void ShowsWhatCannotBeSeenAsEscapes(string name, string shown) => Assert.Equal(shown, FileName.Show(name));

    [Fact]
    public void ShowsBytesThatAreNotUtf8AsEscapes() => Assert.Equal(@"a\x{9F}\x{FF}b", FileName.Show(FileName.Decode([.. "a"u8, 0x9F, 0xFF, .. "b"u8])));

    [Fact]
    public void OrdersByTheRawBytes()
    {
        // In UTF-16 the surrogates of U+1F600 come before U+FF5E; in UTF-8 they come after. A stray byte comes where its value says.
        string[] names = ["\uFF5E", "\U0001F600", "a", "B", FileName.Decode([0x9F])];
        Assert.Equal(["B", "a", FileName.Decode([0x9F]), "\uFF5E", "\U0001F600"], names.Order(Comparer<string>.Create(FileName.Compare)));
    }

    [Theory]
    [InlineData(".git", true)]
    [InlineData("report.verified.json", true)]
    [InlineData("report.json", true)]
    [InlineData("learner-01.report.verified.json", true)]
    [InlineData("x.received.txt", true)]
    [InlineData("submission.yaml", true)]
    [InlineData("Remarks.yaml", true)]
    [InlineData("report.txt", false)]
    [InlineData("Thumbs.db", false)]
    [InlineData("relu.csx~", false)]
    public void PassesOverOnlyTheNamesThatTheDesignLists(string name, bool ignored) => Assert.Equal(ignored, FileName.IsIgnored(name));
}
