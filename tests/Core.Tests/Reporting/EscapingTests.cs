using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Grader.Reporting;

/// <summary>Whatever a submission writes, a report shows it and does nothing else.</summary>
public sealed partial class EscapingTests
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "h1", "h2", "h3", "h4", "p", "a", "strong", "span",
        "div", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "code", "mark", "figure", "figcaption", "ul", "li", "br",
        "caption", "svg", "desc", "line", "polyline", "circle", "text",
    ];

    private static readonly Gen<string> Mixes = Gen.Int[0, HostileText.Pieces.Length - 1].Select(index => HostileText.Pieces[index]).Array[1, 8].Select(pieces => string.Concat(pieces));

    [Fact]
    public void EveryPieceAloneIsHarmlessInEveryFormat()
    {
        foreach (var piece in HostileText.Pieces.Append(HostileText.All))
            AssertHarmless(piece);
    }

    [Fact]
    public void EveryMixIsHarmlessInEveryFormat() => Mixes.Sample(AssertHarmless, iter: 80);

    [Fact]
    public void JsonGivesBackTheSameTexts() => Mixes.Sample(text =>
    {
        var learner = JsonDocument.Parse(JsonReport.RenderBytes(SomeReport.Of(text, []))).RootElement.GetProperty("learner").GetString();
        return learner == LoneSurrogate().Replace(text, half => $@"\u{{{(int)half.Value[0]:X4}}}");
    }, iter: 1000);

    [Fact]
    public void MarkedValuesAreTheirOwnTextAndOfTheSameStart() => Gen.Select(Mixes, Mixes).Sample((expected, actual) =>
    {
        var pair = ValuePair.Of(ReportText.Line(expected), ReportText.Line(actual)).Cut(40);
        Assert.InRange(TextColumns.Of(pair.Expected), 0, 40);
        Assert.InRange(TextColumns.Of(pair.Actual), 0, 40);
        Assert.InRange(pair.Start, 0, Math.Min(pair.Expected.Length, pair.Actual.Length));
        Assert.InRange(pair.ExpectedEnd, pair.Start, pair.Expected.Length);
        Assert.InRange(pair.ActualEnd, pair.Start, pair.Actual.Length);
        Assert.Equal(pair.Expected[..pair.Start], pair.Actual[..pair.Start]);
    }, iter: 1000);

    private static void AssertHarmless(string text)
    {
        var report = SomeReport.Hostile(text);
        AssertText(TextReport.Render(report));
        AssertText(TextReport.Render(report, verbose: true));
        AssertText(Batch(report, output => new TextBatchWriter(output)));
        AssertLog(JsonReport.Render(report));
        JsonDocument.Parse(JsonReport.Render(report));
        JsonDocument.Parse(Batch(report, output => new JsonBatchWriter(output)));
        AssertMarkdown(MarkdownReport.Render(report));
        AssertMarkdown(Batch(report, output => new MarkdownBatchWriter(output)));
        AssertHtml(HtmlReport.Render(report, SomeReport.HostileSources(text)));
        foreach (var exchanged in Exchange.ExchangeSchemaTests.All(report))
            AssertLog(exchanged);
        foreach (var line in ReportDifference.Describe(JsonReport.Render(SomeReport.Hostile("other")), report))
            AssertLog(line + "\n");
    }

    private static void AssertText(string text)
    {
        AssertLog(text);
        foreach (var line in text.Split('\n'))
        {
            Assert.False(line.EndsWith(' '), $"ends in a blank: {line}");
            Assert.True(TextColumns.Of(line) <= 80, $"wider than 80 columns: {line}");
        }
    }

    /// <summary>Safe for a terminal and for the log of GitHub Actions.</summary>
    private static void AssertLog(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value != '\n' && ReportText.IsUnsafe(rune));
        Assert.DoesNotMatch(Order(), text);
        Assert.DoesNotContain("##[", text, StringComparison.Ordinal);
    }

    private static void AssertMarkdown(string text)
    {
        AssertLog(text);
        // More than GitHub's dialect: what an extension may make of it, GitHub's finished-text filters may, too.
        var document = Markdown.Parse(text, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseTaskLists().Build());
        foreach (var node in document.Descendants())
        {
            Assert.False(node is LinkInline or AutolinkInline or HtmlInline or LinkReferenceDefinition or QuoteBlock { Count: 0 }, $"{node.GetType().Name} in\n{text}");
            if (node is LiteralInline literal)
                Assert.DoesNotMatch(LiveText(), literal.Content.ToString());
            if (node is HtmlBlock html)
                Assert.Matches(OwnHtml(), html.Lines.ToString());
            if (node is TableRow row)
                Assert.Contains(row.Count, new[] { 4, 5 });
            if (node is EmphasisInline emphasis)
                Assert.True(emphasis is { DelimiterChar: '*', DelimiterCount: 2 }, text);
            Assert.False(node is HeadingBlock heading && heading.Line > 0 || node is CodeBlock and not FencedCodeBlock, $"{node.GetType().Name} in\n{text}");
        }
    }

    private static void AssertHtml(string html)
    {
        AssertLog(html);
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var page = XDocument.Load(reader);
        foreach (var element in page.Descendants())
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.DoesNotContain(element.Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.LocalName == "src");
            Assert.All(element.Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        }
        Assert.DoesNotContain(page.DescendantNodes(), node => node is XComment or XProcessingInstruction or XCData);
        Assert.Equal(HtmlStyle.Sheet, page.Descendants("style").Single().Value.Trim());
    }

    private static string Batch(LearnerReport report, Func<TextWriter, IBatchWriter> create)
    {
        using var output = new StringWriter();
        var writer = create(output);
        writer.Add(report);
        writer.Add(report);
        writer.Finish(report.Notes);
        return output.ToString();
    }

    [GeneratedRegex(@"^\s*::", RegexOptions.Multiline)]
    private static partial Regex Order();

    // A mention, a reference to an issue, a formula.
    [GeneratedRegex(@"@\w|#\d|\$\w")]
    private static partial Regex LiveText();

    [GeneratedRegex(@"^(<details><summary><code>[^<>]*</code>[^<>]*</summary>|</details>)$")]
    private static partial Regex OwnHtml();

    [GeneratedRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex LoneSurrogate();
}
