using System.Globalization;
using Grader.Challenges;
using Grader.Running;

namespace Grader.Reporting.Classes;

/// <summary>A made-up class of any size: learners who know more or less, harder and easier checks, mistakes that many make. The same every time.</summary>
internal sealed class SomeClass(int learners, int challenges)
{
    private const int ChallengesOfAPack = 6, Checks = 6;

    private static readonly string[] Packs = ["relu-stack", "trees", "overfitting", "cnn-config", "csharp-basics"];

    /// <summary>The next number of a sequence that is the same on every machine and every framework.</summary>
    private ulong _state = 12345;

    public IEnumerable<ClassMember> Members()
    {
        for (int i = 0; i < learners; i++)
            yield return Member(string.Create(CultureInfo.InvariantCulture, $"learner-{i + 1:0000}"));
    }

    public static string Id(int challenge) => challenge % 7 == 6
        ? $"{Packs[challenge / ChallengesOfAPack % Packs.Length]}/why-{challenge + 1}"
        : $"{Packs[challenge / ChallengesOfAPack % Packs.Length]}/challenge-{challenge + 1}";

    private ClassMember Member(string name)
    {
        double skill = Chance();
        var results = new List<ChallengeResult>();
        var work = new List<ClassWork>();
        for (int challenge = 0; challenge < challenges; challenge++)
        {
            var (result, done) = challenge % 7 == 6 ? (Question(Id(challenge), skill), null) : Code(Id(challenge), skill, challenge);
            results.Add(result);
            if (done is not null)
                work.Add(done);
        }
        return new ClassMember(new LearnerReport(name, results.Sum(result => result.Score), results.Sum(result => result.MaxScore), [.. results], []), name, [.. work]);
    }

    private (ChallengeResult Result, ClassWork? Work) Code(string id, double skill, int challenge)
    {
        double luck = Chance();
        if (luck < 0.06)
            return (new ChallengeResult(id, Verdict.Skipped, 0, 10, null, [], [], ["nothing handed in"]), null);
        if (luck < 0.11)
        {
            string wrong = Chance() < 0.6 ? "; expected" : "The name 'lenght' does not exist in the current context";
            var checks = Enumerable.Range(1, Checks).Select(check => new CheckResult(Name(check), Verdict.CompileError, 0, 1, check > 4));
            return (new ChallengeResult(id, Verdict.CompileError, 0, 10, null, [new(wrong == "; expected" ? "CS1002" : "CS0103", "error", "a.csx", 1, 1, wrong)], [.. checks], []), null);
        }
        var found = new List<CheckResult>();
        var observed = new List<Observed>();
        // Those who transpose the weights fail half of the checks, all in the same way.
        bool transposes = Chance() > 0.5 + skill;
        for (int check = 1; check <= Checks; check++)
        {
            bool met = !(transposes && check % 2 == 0) && Chance() < 0.3 + skill - 0.02 * challenge + 0.6 / check;
            string text = transposes && check % 2 == 0 ? "index 1: expected 0, got -0.02" : $"expected {check}, got {(int)(Chance() * 6 + check + 1)}";
            var verdict = met ? Verdict.Accepted : Chance() < 0.05 ? Verdict.TimeLimitExceeded : Verdict.WrongAnswer;
            found.Add(new CheckResult(Name(check), verdict, met ? 1 : 0, 1, check > 4));
            if (!met)
                observed.Add(new Observed(Name(check), text, text));
        }
        var result = new ChallengeResult(
            id, ReportScores.Worst(found.Select(check => check.Verdict), Verdict.Accepted), Math.Round(10m * found.Sum(check => check.Points) / Checks, 2), 10, null, [], [.. found], []);
        return (result, new ClassWork(id, [
            new RunMeasure(Name(1), TimeSpan.FromMilliseconds(Math.Round(20 + 400 * Chance() * Chance())), TimeSpan.FromSeconds(1), 0),
            new RunMeasure("process 1", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), (long)(Chance() * Chance() * (200 << 20))),
        ], [.. observed]));
    }

    private ChallengeResult Question(string id, double skill)
    {
        string first = Chance() < 0.2 + skill * 0.7 ? "A" : Chance() < 0.6 ? "B" : "C";
        string[] given = first == "A" || Chance() < 0.3 ? [first] : [first, Chance() < 0.5 + skill / 2 ? "A" : "C"];
        bool right = given[^1] == "A";
        return new ChallengeResult(
            id, right ? Verdict.Accepted : Verdict.WrongAnswer, right ? 2 : 0, 2, new TriesResult([.. given], right ? 0 : 2 - given.Length), [],
            [new CheckResult("answer", right ? Verdict.Accepted : Verdict.WrongAnswer, right ? 1 : 0, 1, false)], []);
    }

    /// <summary>What the challenges are, as far as a class page asks.</summary>
    public IEnumerable<Challenge> Challenges() => Enumerable.Range(0, challenges).Select(challenge => new Challenge(
        Id(challenge), Id(challenge).Split('/')[1], "", $"Challenge {challenge + 1}", Difficulty.Beginner, "", 10, [], Limits.Default,
        challenge % 7 == 6
            ? new ChallengeBody.Question(
                System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty
                    .Add("A", "Depth composes functions").Add("B", "Depth adds parameters, and more is better").Add("C", "Depth has no effect"),
                false, false, 2, null, null, ["A"], "", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("B", "Takes size for depth."), [])
            : new ChallengeBody.Code(CodeForm.Script, [], [], [], [], new SourceFile("checks.csx", ""), null)));

    private static string Name(int check) => check switch { 1 => "one vector", 2 => "a matrix", 3 => "random vectors", 4 => "an empty one", 5 => "at zero", _ => "large numbers" };

    private double Chance()
    {
        _state = _state * 6364136223846793005 + 1442695040888963407;
        return (_state >> 11) / (double)(1UL << 53);
    }
}
