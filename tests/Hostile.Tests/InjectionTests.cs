using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hostile.Tests;

/// <summary>Whatever a submission says is shown, and does nothing else, in everything that was written of the corpus.</summary>
public abstract partial class InjectionTests(HostileClass hostile)
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "h1", "h2", "h3", "h4", "p", "a", "strong", "span",
        "div", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "code", "mark", "figure", "figcaption", "ul", "li", "br",
    ];

    [Fact]
    public void NothingControlsATerminalOrTurnsWhatIsRead()
    {
        foreach (var (name, text) in hostile.Graded.Written())
            Assert.True(!text.EnumerateRunes().Any(IsUnsafe), name);
    }

    [Fact]
    public void NoLineIsACommandToGitHub()
    {
        // run.json has names as they are, in JSON; nobody prints it.
        foreach (var (name, text) in hostile.Graded.Written().Where(file => !file.Name.EndsWith("run.json", StringComparison.Ordinal)))
            Assert.False(WorkflowCommand().IsMatch(text), name);
    }

    [Fact]
    public void JsonIsOneValue()
    {
        foreach (var (_, text) in Files(".json"))
            JsonDocument.Parse(text).Dispose();
    }

    [Fact]
    public void PagesHaveOnlyElementsOfTheReport()
    {
        // The class page runs a script of ours, and is tried in a browser.
        foreach (var (name, text) in Files(".html").Where(file => Path.GetFileName(file.Name) != "class.html"))
            foreach (var element in Page(text).Descendants())
            {
                Assert.True(Elements.Contains(element.Name.LocalName), $"{name}: {element.Name}");
                Assert.True(element.Attributes().All(IsHarmless), $"{name}: {element}");
            }
    }

    [Fact]
    public void MarkdownHasNoLinkAndOnlyTheReportsHtml()
    {
        foreach (var (name, text) in Files(".md"))
            foreach (var node in Markdown.Parse(text, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()).Descendants())
            {
                Assert.False(node is LinkInline or AutolinkInline or HtmlInline, $"{name}: {node.GetType().Name}");
                Assert.True(node is not HtmlBlock html || OwnHtml().IsMatch(html.Lines.ToString()), $"{name}: {(node as HtmlBlock)?.Lines}");
            }
    }

    private IEnumerable<(string Name, string Text)> Files(string extension) =>
        hostile.Graded.Written().Where(file => file.Name.EndsWith(extension, StringComparison.Ordinal));

    private static XDocument Page(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader);
    }

    private static bool IsHarmless(XAttribute attribute) => attribute.Name.LocalName switch
    {
        "src" => false,
        "href" => attribute.Value.StartsWith('#'),
        var name => !name.StartsWith("on", StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsUnsafe(Rune rune) => rune.Value != '\n' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse;

    [GeneratedRegex(@"^\s*::|##\[", RegexOptions.Multiline)]
    private static partial Regex WorkflowCommand();

    [GeneratedRegex(@"^(<details><summary><code>[^<>]*</code>[^<>]*</summary>|</details>)$")]
    private static partial Regex OwnHtml();
}

/// <summary>In a part of it.</summary>
public sealed class QuickInjectionTests(HostileClass hostile) : InjectionTests(hostile);

/// <summary>In all of it.</summary>
[Trait("Speed", "slow")]
public sealed class WholeInjectionTests(WholeHostileClass hostile) : InjectionTests(hostile);
