using System.Text;

namespace Process.Tests.EndToEnd;

/// <summary>Files as Windows editors save them are graded as the plain file is, positions included.</summary>
public sealed class EditorTests(EditorTests.Graded graded) : IClassFixture<EditorTests.Graded>
{
    /// <summary>Wrong in one check, and throwing on line 4 in others: the line is in the report.</summary>
    private const string Source = """
        string Say(string text) => text; // Grüße
        int Add(int a, int b)
        {
            return a == 2 ? 5 : throw new ArgumentException("zu groß");
        }

        """;

    /// <summary>A class of one learner for each way of saving the file.</summary>
    public sealed class Graded : IDisposable
    {
        private readonly Workspace _work = new();

        public Graded()
        {
            Lab.Write(_work);
            string windows = Source.Replace("\n", "\r\n", StringComparison.Ordinal);
            Save("plain", "relay.csx", Source, new UTF8Encoding(false));
            Save("bom", "relay.csx", Source, new UTF8Encoding(true));
            Save("crlf", "relay.csx", windows, new UTF8Encoding(true));
            Save("old-mac", "relay.csx", Source.Replace('\n', '\r'), new UTF8Encoding(false));
            Save("utf16", "relay.csx", windows, Encoding.Unicode);
            Save("utf16-big", "relay.csx", windows, Encoding.BigEndianUnicode);
            Save("capitals", "Relay.CSX", windows, new UTF8Encoding(false));
            Save("txt", "relay.csx.txt", windows, new UTF8Encoding(false));
            Report = new ClassReport(GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--format", "json").Out);
        }

        internal ClassReport Report { get; }

        public void Dispose()
        {
            Report.Dispose();
            _work.Dispose();
        }

        private void Save(string learner, string file, string text, Encoding encoding) =>
            _work.Write($"class/{learner}/lab/{file}", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
    }

    [Fact]
    public void ThePlainFileHasItsLine()
    {
        Assert.Equal(["accepted", "wrong-answer", "run-time-error", "wrong-answer", "run-time-error"], graded.Report.Verdicts("plain"));
        Assert.Contains("\"file\": \"relay.csx\", \"line\": 4", Checks("plain"));
    }

    [Theory]
    [InlineData("bom")]
    [InlineData("crlf")]
    [InlineData("old-mac")]
    [InlineData("utf16")]
    [InlineData("utf16-big")]
    [InlineData("capitals")]
    [InlineData("txt")]
    public void HasTheResultsOfThePlainFile(string learner)
        => Assert.Equal(Checks("plain"), Checks(learner).Replace("Relay.CSX", "relay.csx", StringComparison.Ordinal).Replace("relay.csx.txt", "relay.csx", StringComparison.Ordinal));

    [Fact]
    public void ATxtAtTheEndIsNoted()
        => Assert.Contains("relay.csx.txt", graded.Report.Learner("txt").GetRawText());

    private string Checks(string learner) => graded.Report.Result(learner).GetProperty("checks").GetRawText();
}
