using System.Diagnostics;
using Grader.Reporting;
using Grader.Reporting.Classes;
using Grader.Reporting.Classes.Page;
using PuppeteerSharp;

namespace Process.Tests.EndToEnd.Browsing;

/// <summary>class.html, opened from the disk and used.</summary>
[Trait("Speed", "slow")]
public sealed class ClassPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly Workspace _work = new();

    public static bool HasBrowser => Browser.IsInstalled;

    [Fact(Skip = Browser.Needs, SkipUnless = nameof(HasBrowser))]
    public async Task ABatchOfGradingsIsSortedFilteredAndLeadsToALearnersReport()
    {
        _work.Write("challenges/quiz/pack.yaml", "title: A quiz\ntopic: testing\nchallenges: [sum]\n");
        _work.Write("challenges/quiz/sum/challenge.yaml", "title: A sum\nkind: choice\ndifficulty: beginner\noptions: { A: \"3\", B: \"4\" }\n");
        _work.Write("challenges/quiz/sum/statement.md", "What is 1 + 2?\n");
        _work.Write("challenges/quiz/sum/key.yaml", "answer: A\nexplanation: Count.\nmisconceptions: { B: Counts one too many. }\n");
        foreach (var (learner, answer) in new[] { ("learner-01", "B"), ("learner-02", "A"), ("learner 03 <b>", "B") })
            _work.Write($"class/{learner}/quiz/answers.yaml", $"sum: {answer}\n");
        GraderCli.Run("grade", _work["class"], "--challenges", _work["challenges"], "--out", _work["out"]);
        var (page, asked, faults) = await browser.Open(_work["out/class.html"]);

        Assert.Equal(["learner 03 <b>", "learner-01", "learner-02"], await Names(page));
        await page.ClickAsync("[data-sort='quiz/sum']");
        Assert.Equal("learner-02", (await Names(page))[0]);
        await page.SelectAsync("#verdict", "wrong-answer");
        Assert.Equal(["learner 03 <b>", "learner-01"], await Names(page));
        Assert.All(asked, address => Assert.StartsWith("file:", address));
        Assert.Empty(faults);

        await Task.WhenAll(page.WaitForNavigationAsync(), page.ClickAsync("[data-at='0']"));
        Assert.Equal("learner 03 <b>", await page.EvaluateExpressionAsync<string>("document.querySelector('h1').textContent"));
    }

    [Fact(Skip = Browser.Needs, SkipUnless = nameof(HasBrowser))]
    public async Task TheKeyboardIsEnough()
    {
        var (page, _, faults) = await browser.Open(Write(new SomeClass(200, 8).Members()));

        // From the top: the link to the challenges, the four tools, the window, then the columns.
        foreach (string stop in (string[])["A", "INPUT", "SELECT", "SELECT", "BUTTON", "DIV", "BUTTON", "BUTTON"])
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(stop, await page.EvaluateExpressionAsync<string>("document.activeElement.tagName"));
        }
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await Sorted(page));
        Assert.Equal("points", await page.EvaluateExpressionAsync<string>("document.activeElement.dataset.sort"));
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("ascending", await Sorted(page));

        await page.FocusAsync("[data-at='0']");
        foreach (string key in (string[])["ArrowDown", "ArrowDown", "ArrowUp"])
            await page.Keyboard.PressAsync(key);
        Assert.Equal("1", await At(page));
        await page.Keyboard.PressAsync("End");
        Assert.Equal("199", await At(page));
        await page.Keyboard.PressAsync("Home");
        Assert.Equal("0", await At(page));

        await page.FocusAsync("#text");
        await page.Keyboard.TypeAsync("LEARNER-019");
        Assert.Equal("10 of 200 learners", await Count(page));
        Assert.Empty(faults);
    }

    [Fact(Skip = Browser.Needs, SkipUnless = nameof(HasBrowser))]
    public async Task AGroupOfEqualMistakesIsShownAndTheAddressKeepsIt()
    {
        string path = Write(new SomeClass(200, 8).Members());
        var (page, _, _) = await browser.Open(path);

        await page.EvaluateExpressionAsync("document.getElementById('c1').open = true");
        string said = await page.EvaluateExpressionAsync<string>("document.querySelector('#c1 .groups .who').textContent");
        await page.ClickAsync("#c1 .groups .who");
        Assert.StartsWith($"{said.Split(' ')[0]} of 200 learners: relu-stack/challenge-1", await Count(page));

        var (again, _, _) = await browser.Open(path, new Uri(page.Url).Fragment);
        Assert.Equal(await Count(page), await Count(again));
        Assert.Equal(await Names(page), await Names(again));
    }

    [Fact(Skip = Browser.Needs, SkipUnless = nameof(HasBrowser))]
    public async Task FiveThousandRowsOfTwentyNineChallengesDoNotStutter()
    {
        string path = Write(new SomeClass(5000, 29).Members());
        long opened = Stopwatch.GetTimestamp();
        var (page, _, faults) = await browser.Open(path);
        var opening = Stopwatch.GetElapsedTime(opened);

        Assert.Equal("5000 learners", await Count(page));
        Assert.True(await page.EvaluateExpressionAsync<int>("document.querySelectorAll('#table tbody tr').length") < 150);
        double sorting = await Took(page, "document.querySelector('[data-sort=points]').click()");
        double filtering = await Took(page, "text.value = '42'; text.dispatchEvent(new Event('input'))");
        TestContext.Current.TestOutputHelper?.WriteLine($"opens in {opening.TotalMilliseconds:0} ms, sorts in {sorting:0} ms, filters in {filtering:0} ms");
        // Twenty times of what a quiet machine takes: the suites run several at a time.
        Assert.True(opening < TimeSpan.FromSeconds(10) && sorting < 1000 && filtering < 1000, $"{opening}, {sorting} ms, {filtering} ms");
        Assert.Empty(faults);
    }

    [Fact(Skip = Browser.Needs, SkipUnless = nameof(HasBrowser))]
    public async Task WhateverALearnerIsCalledNothingRunsAndNothingIsFetched()
    {
        string[] names = ["</script><script>alert(1)</script>", "<img src=http://evil.example/x onerror=alert(1)>", "<!--<script>", "\u202Egpj", "javascript:alert(1)", "\"onfocus=alert(1) autofocus x=\""];
        var (page, asked, faults) = await browser.Open(Write(names.Select(name => new ClassMember(new LearnerReport(name, 0, 1, [
            new ChallengeResult("pack/one", Verdict.CompileError, 0, 1, null, [new ReportDiagnostic(name, "error", name, 1, 1, name)], [], []),
            new ChallengeResult("pack/" + name, Verdict.WrongAnswer, 0, 1, null, [], [new CheckResult(name, Verdict.WrongAnswer, 0, 1, false)], []),
        ], []), name.Replace("/", "", StringComparison.Ordinal), []))));

        foreach (string key in (string[])["Tab", "Tab", "Tab", "End"])
            await page.Keyboard.PressAsync(key);
        Assert.Equal(names.Select(ReportText.Line), await Names(page));
        Assert.Single(asked);
        Assert.Empty(faults);
    }

    public void Dispose() => _work.Dispose();

    private string Write(IEnumerable<ClassMember> members)
    {
        var register = new ClassRegister();
        foreach (var member in members)
            register.Add(member);
        return _work.Write("class.html", ClassPage.Render(register.View([])));
    }

    private static Task<string[]> Names(IPage page) => page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('[data-at]')].map(link => link.textContent)");

    private static Task<string> Count(IPage page) => page.EvaluateExpressionAsync<string>("document.getElementById('count').textContent");

    private static Task<string> At(IPage page) => page.EvaluateExpressionAsync<string>("document.activeElement.dataset.at");

    private static Task<string> Sorted(IPage page) => page.EvaluateExpressionAsync<string>("document.querySelector('[aria-sort]').getAttribute('aria-sort')");

    /// <summary>In milliseconds, with laying out what came of it.</summary>
    private static Task<double> Took(IPage page, string act) =>
        page.EvaluateFunctionAsync<double>($"() => {{ const text = document.getElementById('text'), start = performance.now(); {act}; document.body.offsetHeight; return performance.now() - start; }}");
}
