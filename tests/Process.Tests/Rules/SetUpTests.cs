using Grader.Reporting;

namespace Process.Tests.Rules;

/// <summary>Rules 6 and 8: top-level code of a submission.</summary>
public sealed class SetUpTests
{
    [Fact]
    public void AnExceptionIsANoteWithItsLineAndTheChecksRunAllTheSame()
    {
        var result = Calls.Grade(Calls.With() + "\nthrow new InvalidOperationException(\"oops\");");
        Assert.Equal((Verdict.Accepted, 8m), (result.Verdict, result.Score));
        Assert.Equal(["your top-level code threw InvalidOperationException at trial.csx, line 8: oops"], result.Notes);
    }

    [Fact]
    public void WhatItPrintsIsShownApartAndNeverCompared()
    {
        var result = Calls.Grade("Console.WriteLine(\"hello\");\n" + Calls.With());
        Assert.Equal(Verdict.Accepted, result.Verdict);
        Assert.Equal(["your top-level code printed: hello\n"], result.Notes);
        Assert.Equal(["", "", "hi\n", "waited\n", "", "said\n", "", null], result.Checks.Select(check => check.Output));
    }

    [Fact]
    public void WhereItEndsTheProgramEveryCheckGetsThatVerdictAndWhatItPrintedIsToldOnce()
    {
        var result = Calls.Grade("Console.WriteLine(\"bye\"); Environment.Exit(0);\n" + Calls.With());
        Assert.All(result.Checks, check => Assert.Equal(Verdict.RunTimeError, check.Verdict));
        Assert.All(result.Checks.Where(check => !check.Hidden), check => Assert.Equal(("the program ended with exit code 0", ""), (check.Message, check.Output)));
        Assert.Equal(["your top-level code printed: bye\n"], result.Notes);
    }

    [Fact]
    public void WhereItNeverEndsWhatItPrintedMeanwhileIsNotShown()
    {
        var result = Calls.Grade("for (;;) { Console.Write('.'); Thread.Sleep(1); for (int i = 0; i < 1_000_000; i++) { } }\n" + Calls.With());
        Assert.All(result.Checks, check => Assert.Equal(Verdict.TimeLimitExceeded, check.Verdict));
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void AfterThreeRestartsACheckIsToldHowLittleTimeItHad()
    {
        var result = Calls.Grade(Calls.With(
            ("Value", "int Value() { Environment.Exit(1); return 0; }"), ("Refuses", "int Refuses() { Environment.Exit(1); return 0; }"),
            ("Prints", "void Prints() => Environment.Exit(1);"), ("Any", "object Any() { while (true) { } }")));
        Assert.Equal(Verdict.Accepted, result.Check("waits").Verdict);
        Assert.Equal("no answer within 0.25 s: 3 checks before it brought the program down, and each further one has only that", result.Check("any").Message);
    }
}
