using System.Text.Json;

namespace Grader.Reporting.Classes;

public sealed class ClassTextTests
{
    [Fact]
    public async Task AllChallenges() => await Verify(ClassText.Render(View(60, 9)), "txt");

    [Fact]
    public async Task OneChallengeInFull() => await Verify(ClassText.Render(Only(View(60, 9), 0)), "txt");

    [Fact]
    public async Task OneQuestionInFull() => await Verify(ClassText.Render(Only(View(60, 9), 6)), "txt");

    [Fact]
    public async Task ForPrograms() => await Verify(ClassJson.Render(Only(View(12, 7), 1)), "json");

    [Fact]
    public void NobodyIsThere() => Assert.Equal("0 learners, 0 challenges\n", ClassText.Render(View(0, 0)));

    [Fact]
    public void WhateverIsWrittenStaysWithinEightyColumnsAndIsText()
    {
        var register = new ClassRegister();
        for (int i = 0; i < 3; i++)
        {
            var report = SomeReport.Hostile();
            register.Add(new ClassMember(report, null, [.. report.Results.Select(result => new ClassWork(result.Challenge, [], [.. result.Checks.Select(check => new Observed(check.Name, "same", HostileText.All))]))]));
        }
        var view = register.View([]);
        foreach (string text in view.Challenges.Select((_, index) => ClassText.Render(Only(view, index))).Append(ClassText.Render(view)))
            foreach (string line in text.Split('\n'))
            {
                Assert.InRange(TextColumns.Of(line), 0, 80);
                Assert.DoesNotContain(line.EnumerateRunes(), ReportText.IsUnsafe);
                Assert.Equal(ReportText.Guarded(line), line);
            }
        using var json = JsonDocument.Parse(ClassJson.Render(view));
        Assert.Equal(3, json.RootElement.GetProperty("learners").GetInt32());
    }

    private static ClassView View(int learners, int challenges)
    {
        var some = new SomeClass(learners, challenges);
        var register = new ClassRegister();
        foreach (var member in some.Members())
            register.Add(member);
        return register.View([.. some.Challenges()]);
    }

    private static ClassView Only(ClassView view, int index) => view.Of(view.Challenges[index].Id)!;
}
