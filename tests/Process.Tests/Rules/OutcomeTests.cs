using Grader.Reporting;

namespace Process.Tests.Rules;

/// <summary>Rules 9, 13 and 14: what a call of the submission did, against what the same call of the reference did.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("int Value() => 2;", Verdict.WrongAnswer, "expected 1, got 2")]
    [InlineData("int Value() => throw new FormatException(\"bad\");", Verdict.RunTimeError, "FormatException at trial.csx, line 1: bad")]
    [InlineData("int Value() { Environment.Exit(3); return 1; }", Verdict.RunTimeError, "the program ended with exit code 3")]
    [InlineData("int Value() => throw new OutOfMemoryException();", Verdict.MemoryLimitExceeded, "needed more than 64 MiB of memory")]
    [InlineData("int Value() { new Thread(() => throw new FormatException(\"there\")).Start(); Thread.Sleep(-1); return 1; }", Verdict.RunTimeError, "FormatException at trial.csx, line 1: there")]
    [InlineData("int Value() { while (true) { } }", Verdict.TimeLimitExceeded, "no answer within 1 s of CPU time (20 s on the clock): is there a loop that never ends?")]
    [InlineData("int Value() { while (true) Console.WriteLine(1); }", Verdict.OutputLimitExceeded, "printed more than 64 KiB")]
    public void WhereTheReferenceReturns(string code, Verdict verdict, string message)
    {
        var check = Calls.GradeWith("Value", code, alsoLost: "hidden");
        Assert.Equal((verdict, message), (check.Verdict, check.Message));
    }

    [Theory]
    [InlineData("int Refuses() => 7;", Verdict.WrongAnswer)]
    [InlineData("int Refuses() => throw new FormatException();", Verdict.WrongAnswer)]
    [InlineData("int Refuses() => throw new ArgumentNullException();", Verdict.Accepted)]
    [InlineData("int Refuses() => throw new Mine(); class Mine : ArgumentException;", Verdict.Accepted)]
    [InlineData("int Refuses() => throw new Exception();", Verdict.WrongAnswer)]
    [InlineData("int Refuses() { Environment.Exit(1); return 0; }", Verdict.RunTimeError)]
    public void WhereTheReferenceThrows(string code, Verdict verdict) => Assert.Equal(verdict, Calls.GradeWith("Refuses", code).Verdict);

    [Theory]
    [InlineData("void Prints() => Console.Write(\"hi  \\r\\n\\n\");", Verdict.Accepted)]
    [InlineData("void Prints() => Console.WriteLine(\"Hi\");", Verdict.WrongAnswer)]
    [InlineData("void Prints() { }", Verdict.WrongAnswer)]
    [InlineData("void Prints() => throw new FormatException();", Verdict.RunTimeError)]
    public void WithoutAValueWhatIsPrintedCounts(string code, Verdict verdict) => Assert.Equal(verdict, Calls.GradeWith("Prints", code).Verdict);

    [Theory]
    [InlineData("async Task Waits() { await Task.Delay(1); Console.WriteLine(\"waited\"); }", Verdict.Accepted)]
    [InlineData("async Task Waits() { await Task.Delay(1); }", Verdict.WrongAnswer)]
    [InlineData("async Task Waits() { await Task.Delay(1); throw new FormatException(); }", Verdict.RunTimeError)]
    [InlineData("Task Waits() { Console.WriteLine(\"waited\"); return Task.FromResult(5); }", Verdict.WrongAnswer)]
    public void ATaskWithoutAResultIsNoValue(string code, Verdict verdict) => Assert.Equal(verdict, Calls.GradeWith("Waits", code).Verdict);

    [Theory]
    [InlineData("object Any() => Task.FromResult(1);", Verdict.Accepted, null)]
    [InlineData("object Any() => Task.CompletedTask;", Verdict.WrongAnswer, "expected 1, got no value")]
    [InlineData("object Any() => (Action)(() => { });", Verdict.WrongAnswer, "a value of type Action cannot be compared")]
    [InlineData("object Any() => Enumerable.Repeat(1, int.MaxValue);", Verdict.OutputLimitExceeded, null)]
    [InlineData("object Any() => new string('x', 20_000_000);", Verdict.OutputLimitExceeded, null)]
    [InlineData("object Any() => new[] { 1, 2, 3 }.Select(x => x == 3 ? throw new FormatException() : x);", Verdict.RunTimeError, null)]
    [InlineData("object Any() { return Endless(); IEnumerable<int> Endless() { while (true) { } yield return 1; } }", Verdict.TimeLimitExceeded, null)]
    public void AValueIsReadWithinTheLimitsOfItsCheck(string code, Verdict verdict, string? message)
    {
        var check = Calls.GradeWith("Any", code);
        Assert.Equal(verdict, check.Verdict);
        if (message is not null)
            Assert.Contains(message, check.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PrintedTextIsComparedBesideAValueOnlyWhereTheCheckSaysSo()
    {
        var result = Calls.Grade(Calls.With(
            ("Value", "int Value() { Console.WriteLine(\"chatter\"); return 1; }"), ("Says", "int Says() { Console.WriteLine(\"Said\"); return 1; }")));
        Assert.Equal((Verdict.Accepted, "chatter\n"), (result.Check("value").Verdict, result.Check("value").Output));
        Assert.Equal(Verdict.WrongAnswer, result.Check("says").Verdict);
    }
}
