using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Grader.Running;

namespace Grader.Reporting.Classes;

public sealed class ClassViewTests
{
    [Fact]
    public void EqualMistakesAreOneGroupThatNamesItsLearners()
    {
        var view = View(Wrong("learner-01", "d1"), Wrong("learner-02", "d2"), Wrong("learner-03", "d1"), Right("learner-04"));

        var group = Assert.Single(view.Challenges[0].WrongAnswers);
        Assert.Equal([0, 2], group.Learners);
        Assert.Equal("got d1", group.Text);
    }

    [Fact]
    public void OneMistakeThatFailsSeveralChecksOfTheSameLearnersIsOneGroup()
    {
        var view = View(Wrong("learner-01", "d1", "one", "two"), Wrong("learner-02", "d1", "one", "two"), Wrong("learner-03", "d9", "one", "two"));

        Assert.Equal(["one", "two"], Assert.Single(view.Challenges[0].WrongAnswers).Checks);
    }

    [Fact]
    public void WhatDidNotCompileIsNoAnswerToACheck()
    {
        var broken = Member("learner-02", Result(Verdict.CompileError, 0, Check("one", Verdict.CompileError)) with { Diagnostics = [new("CS1002", "error", "a.csx", 1, 1, "; expected"), new("CS1002", "error", "a.csx", 2, 1, "; expected")] });
        var view = View(Right("learner-01"), broken);

        Assert.Equal(1, view.Challenges[0].Checks[0].Item.Count);
        Assert.Equal(2, view.Challenges[0].Judged);
        Assert.Equal(("CS1002", "; expected", 1), (view.Challenges[0].Errors[0].Id, view.Challenges[0].Errors[0].Message, view.Challenges[0].Errors[0].Learners.Length));
    }

    [Fact]
    public void TheGradersFaultCountsForNobody()
    {
        var view = View(Right("learner-01"), Member("learner-02", Result(Verdict.JudgeError, null, Check("one", Verdict.JudgeError))));

        Assert.Equal(1, view.Challenges[0].Judged);
        Assert.Equal(10, view.Challenges[0].Scores.Mean);
        Assert.Equal(1, view.Challenges[0].Checks[0].Item.Count);
    }

    [Fact]
    public void TheFullScoreIsATenthOfItsOwn()
    {
        var view = View(Right("learner-01"), Member("learner-02", Result(Verdict.WrongAnswer, 9.99m, Check("one", Verdict.WrongAnswer))), Member("learner-03", Result(Verdict.WrongAnswer, 0, Check("one", Verdict.WrongAnswer))));

        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1], view.Challenges[0].Scores.Counts);
    }

    [Fact]
    public void TheCheckThatFailsMostIsNamed()
    {
        var view = View(Wrong("learner-01", "d", "two"), Wrong("learner-02", "d", "two"), Wrong("learner-03", "d", "one"));

        Assert.Equal("two", view.Challenges[0].Hardest!.Name);
    }

    [Fact]
    public void TimeIsThatOfTheSlowestCheckAndMemoryThatOfTheProcess()
    {
        var work = new ClassWork("pack/relu", [new("one", Ms(5), Ms(9), 0), new("two", Ms(7), Ms(9), 0), new("process 1", Ms(500), Ms(900), 4096)], []);
        var use = View(new ClassMember(Right("learner-01").Report, null, [work])).Challenges[0].Use!;

        Assert.Equal([Ms(7)], use.Slowest);
        Assert.Equal([4096L], use.Memory);
    }

    [Fact]
    public void DistractorsAreCountedByWhoChoseThemFirstAndEver()
    {
        var view = new SomeClass(200, 7);
        var question = Register(view.Members()).View([.. view.Challenges()]).Challenges[^1].Question!;

        Assert.Equal(["A", "B", "C"], question.Chosen.Select(chosen => chosen.Answer));
        Assert.Equal([true, false, false], question.Chosen.Select(chosen => chosen.IsRight));
        Assert.Equal(200, question.Chosen.Sum(chosen => chosen.First));
        Assert.True(question.Chosen[2].Ever.Length > question.Chosen[2].First);
        Assert.Equal("Takes size for depth.", question.Chosen[1].Misconception);
    }

    [Fact]
    public void AChallengeThatIsGoneIsStillShown()
    {
        var view = Register([Right("learner-01")]).View([]);

        Assert.Equal("pack/relu", Assert.Single(view.Challenges).Id);
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    [Fact]
    public void OfALearnerNoReportIsKept()
    {
        var register = new ClassRegister();

        var (report, work) = AddOne(register);
        GC.Collect();

        Assert.False(report.TryGetTarget(out _) || work.TryGetTarget(out _));
        Assert.Equal("learner-01", Assert.Single(register.View([]).Rows).Learner);
    }

    [Fact]
    public void LearnersWithTheSameResultShareIt()
    {
        var rows = View(Right("learner-01"), Wrong("learner-02", "d1"), Right("learner-03")).Rows;

        Assert.Same(rows[0].Cells[0], rows[2].Cells[0]);
        Assert.NotEqual(rows[0].Cells[0], rows[1].Cells[0]);
    }

    // A method of its own, so that no local variable holds it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference<LearnerReport> Report, WeakReference<ClassWork> Work) AddOne(ClassRegister register)
    {
        var member = Wrong("learner-01", "d1");
        register.Add(member);
        return (new(member.Report), new(member.Work[0]));
    }

    private static ClassView View(params ClassMember[] members) => Register(members).View([]);

    private static ClassRegister Register(IEnumerable<ClassMember> members)
    {
        var register = new ClassRegister();
        foreach (var member in members)
            register.Add(member);
        return register;
    }

    private static ClassMember Right(string learner) => Member(learner, Result(Verdict.Accepted, 10, Check("one", Verdict.Accepted), Check("two", Verdict.Accepted)));

    private static ClassMember Wrong(string learner, string digest, params string[] failed)
    {
        failed = failed.Length == 0 ? ["one"] : failed;
        string[] all = ["one", "two"];
        var result = Result(Verdict.WrongAnswer, 0, [.. all.Select(name => Check(name, failed.Contains(name) ? Verdict.WrongAnswer : Verdict.Accepted))]);
        return new ClassMember(Report(learner, result), learner, [new ClassWork("pack/relu", [], [.. failed.Select(name => new Observed(name, digest, $"got {digest}"))])]);
    }

    private static ClassMember Member(string learner, ChallengeResult result) => new(Report(learner, result), learner, []);

    private static LearnerReport Report(string learner, ChallengeResult result) => new(learner, result.Score, result.MaxScore, [result], []);

    private static ChallengeResult Result(Verdict verdict, decimal? score, params CheckResult[] checks) => new("pack/relu", verdict, score, 10, null, [], [.. checks], []);

    private static CheckResult Check(string name, Verdict verdict) => new(name, verdict, verdict == Verdict.Accepted ? 1 : 0, 1, false);
}
