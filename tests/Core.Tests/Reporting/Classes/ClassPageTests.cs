using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grader.Reporting.Classes.Page;

namespace Grader.Reporting.Classes;

public sealed partial class ClassPageTests
{
    [Fact]
    public async Task IsSmallAndWhole() => await Verify(Small(), "html");

    [Fact]
    public void IsTheSameBytesEveryTime() => Assert.Equal(Page(new SomeClass(20, 8)), Page(new SomeClass(20, 8)));

    [Fact]
    public void LoadsNothing()
    {
        string page = Page(new SomeClass(20, 8));

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<link|<img|@import|url\\((?!#)", page);
    }

    [Fact]
    public void SaysFirstThatItIsForStaff() => Assert.Matches("<body[^>]*>\\s*<header>\\s*<p class=\"staff\"><strong>For staff only", Page(new SomeClass(3, 2)));

    /// <summary>In the table, in a challenge's section, in the data of the script: wherever somebody else's text stands.</summary>
    [Fact]
    public void WhateverALearnerIsCalledOrWritesIsText()
    {
        string page = Hostile();

        Assert.Equal(2, Scripts().Count(page));
        Assert.Equal(2, ScriptEnds().Count(page));
        var html = XDocument.Parse(ScriptElement().Replace(page, "").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        Assert.DoesNotContain(html.Descendants(), element => element.Name.LocalName is "script" or "img" or "iframe" or "object" or "b");
        Assert.DoesNotContain(html.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(page.EnumerateRunes(), rune => rune.Value != '\n' && ReportText.IsUnsafe(rune));
    }

    [Fact]
    public void TheDataIsJsonThatNamesEveryLearner()
    {
        using var data = JsonDocument.Parse(Data(Page(new SomeClass(300, 8))));

        Assert.Equal(300, data.RootElement.GetProperty("learners").GetArrayLength());
        Assert.Equal("learner-0300", data.RootElement.GetProperty("learners")[299][0].GetString());
    }

    [Fact]
    public void AFolderOfAnyNameIsAFolderBesideThePage()
    {
        using var data = JsonDocument.Parse(Data(Hostile()));

        foreach (var learner in data.RootElement.GetProperty("learners").EnumerateArray())
            Assert.Matches("^[A-Za-z0-9%._~-]+$", learner[1].GetString()!);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void AClassOfFiveThousandIsFarBelowTenMegabytes() => Assert.InRange(Encoding.UTF8.GetByteCount(Page(new SomeClass(5000, 29))), 1, 3_000_000);

    [Fact]
    public async Task ADrawingHasTheColoursOfThePage() => await Verify(BarChart.Svg("c1-scores", "Scores", "points", [("0–", 3), ("1–", 0), ("2", 12)]), "svg");

    /// <summary>Without what a reader of the snapshot has elsewhere: style sheets, script, drawings.</summary>
    private static string Small()
    {
        string page = PageStyle().Replace(Page(new SomeClass(12, 7)), "<style>(the style sheets)</style>");
        page = Drawing().Replace(ScriptHash().Replace(page, "sha256-(of the script)"), "<svg>(drawing)</svg>");
        return ScriptElement().Replace(page, match => match.Value.Contains("json", StringComparison.Ordinal) ? match.Value : "<script>(the script)</script>");
    }

    private static string Page(SomeClass some)
    {
        var register = new ClassRegister();
        foreach (var member in some.Members())
            register.Add(member);
        return ClassPage.Render(register.View([.. some.Challenges()]));
    }

    private static string Hostile()
    {
        var register = new ClassRegister();
        string[] texts = [HostileText.All, "</script><script>alert(1)</script>", "<!--<script>", "\u202Egpj.exe", "javascript:alert(1)", "\"'><img src=x onerror=alert(1)>"];
        foreach (string text in texts.Concat(texts))
        {
            var report = SomeReport.Hostile(text) with { Learner = text };
            register.Add(new ClassMember(report, text.Replace("/", "", StringComparison.Ordinal), [
                .. report.Results.Select(result => new ClassWork(result.Challenge, [], [.. result.Checks.Select(check => new Observed(check.Name, "same", text))])),
            ]));
        }
        return ClassPage.Render(register.View([]));
    }

    private static string Data(string page) => DataElement().Match(page).Groups[1].Value;

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("</script", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptEnds();

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline)]
    private static partial Regex ScriptElement();

    [GeneratedRegex("sha256-[^']*")]
    private static partial Regex ScriptHash();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex PageStyle();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataElement();
}
