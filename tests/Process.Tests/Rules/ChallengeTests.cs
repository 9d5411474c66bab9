using Grader.Reporting;

namespace Process.Tests.Rules;

/// <summary>What is found out about a challenge by compiling and running it.</summary>
public sealed class ChallengeTests
{
    private const string One = "int One(int x) => 1;";

    [Fact]
    public void ACheckWithoutCasesIsInvalid() => Assert.Equal(
        ["lab/trial/checks.csx:1: the check `none` has 0 cases; at least one is needed"],
        Trial.Problems(Trial.Code(One, """Check("none", rng => rng.Int(1, 2), x => One(x), cases: 0);""")));

    [Fact]
    public void ProveSaysThatChecksNameAValueOfTheSubmission()
    {
        var proof = Trial.Prove(Trial.Code("const int Most = 5; int One() => 1;", """Check("most", () => Most);"""));
        Assert.StartsWith("the checks name a constant", Assert.Single(proof.Remarks));
        Assert.Empty(Trial.Prove(Trial.Code(One, """Check("one", () => One(1));""")).Remarks);
    }

    [Fact]
    public void ADroppedStatementCostsTheChecksThatTheReferencesRunRegisteredFromItsLines()
    {
        var trial = Trial.Of(Trial.Code("int One(int x) => 1; int Two() => 2;", """
            void Ask(int n) =>
                Check($"one of {n}", () => One(n));
            Ask(1);
            Check("two", () => Two());
            foreach (int n in new[] { 2, 3 })
                Ask(n);
            """));
        Assert.Equal(
            [("one of 1", Verdict.CompileError), ("two", Verdict.Accepted), ("one of 2", Verdict.CompileError), ("one of 3", Verdict.CompileError)],
            trial.Grade("int Two() => 2;").Checks.Select(check => (check.Name, check.Verdict)));
        Assert.Equal(
            [("one of 1", Verdict.Accepted), ("two", Verdict.CompileError), ("one of 2", Verdict.Accepted), ("one of 3", Verdict.Accepted)],
            trial.Grade("static int One(int x) => 1;").Checks.Select(check => (check.Name, check.Verdict)));
    }
}
