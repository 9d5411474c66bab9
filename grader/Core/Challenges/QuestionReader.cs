using System.Collections.Immutable;
using Grader.Challenges.Keys;
using Grader.Challenges.Tables;

namespace Grader.Challenges;

/// <summary>What kinds <c>choice</c> and <c>predict-output</c> add: options, tries and the key.</summary>
internal static class QuestionReader
{
    /// <summary>Full points of a question that says nothing else.</summary>
    private const decimal DefaultPoints = 1;

    public static (decimal? Points, ChallengeBody? Body) Read(ChallengeFolder folder, ChallengeKind kind, Fields fields, Fields? staff)
    {
        var faults = folder.For("challenge.yaml");
        var options = Options(fields, faults);
        bool several = fields.Get(ChallengeKeys.Several, false);
        var (points, byTry, tries) = Tries(fields, faults);
        var listing = kind == ChallengeKind.PredictOutput ? folder.Required("program.csx", "its output is what is asked") : null;
        if (staff is null)
            return (points, folder.Edition is null ? null : new ChallengeBody.Question(
                options, several, fields.Get(ChallengeKeys.Shuffle, false), tries, fields.OrNull(ChallengeKeys.AnswerTime), listing, [],
                "", ImmutableSortedDictionary<string, string>.Empty, byTry));
        var key = folder.For("key.yaml");
        var answer = kind == ChallengeKind.Choice ? Answer(staff, options, several, key) : [];
        var (evidence, figures) = kind == ChallengeKind.Choice ? ReadEvidence(folder) : (null, null);
        return (points, new ChallengeBody.Question(
            options, several, fields.Get(ChallengeKeys.Shuffle, false), tries, fields.OrNull(ChallengeKeys.AnswerTime), listing, answer,
            Explanation(staff, figures, key), Misconceptions(staff, options, answer, key), byTry)
        { Evidence = evidence });
    }

    private static (Evidence?, Figures?) ReadEvidence(ChallengeFolder folder)
    {
        var program = folder.Optional("evidence.csx");
        var kept = folder.Optional(FiguresFile.Name);
        var figures = kept is null ? null : FiguresFile.Read(kept.Text);
        if (kept is not null && program is null && folder.Edition is null)
            folder.For(FiguresFile.Name).Add(null, "is what evidence.csx printed, and there is no evidence.csx");
        else if (kept is not null && figures is null)
            folder.For(FiguresFile.Name).Add(null, "is not as `grader prove` writes it; delete it, and prove the challenge again");
        var tables = ReadTables(folder);
        if (program is null && !tables.IsEmpty)
            folder.Refuse("data/", "is for evidence.csx, and there is no evidence.csx");
        return (program is null ? null : new Evidence(program, figures) { Tables = tables }, figures);
    }

    private static ImmutableArray<ChallengeTable> ReadTables(ChallengeFolder folder)
    {
        var files = new TableFiles(folder);
        files.RefuseUnused();
        return
        [
            .. from name in files.Public
               let table = files.Find(name, folder.For("data/" + name), 1)
               where table is not null
               select new ChallengeTable(name[..^".csv".Length], table, []),
        ];
    }

    /// <summary>With the figures of the evidence in their places.</summary>
    private static string Explanation(Fields staff, Figures? figures, Faults key)
    {
        string text = staff.Get(StaffKeys.Explanation, "");
        if (figures is null)
            return text;
        foreach (string name in figures.Missing(text))
            key.Add(staff.LineOf(StaffKeys.Explanation), $"the explanation names `{{{name}}}`, which the evidence does not print");
        return figures.Fill(text);
    }

    private static ImmutableSortedDictionary<string, string> Options(Fields fields, Faults faults)
    {
        var options = fields.Get(ChallengeKeys.Options, []);
        foreach (var (name, text, line) in options)
        {
            if (options.FirstOrDefault(o => o.Line <= line && o.Name != name && o.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same)
                faults.Add(line, $"options `{same.Name}` and `{name}` differ by case only");
            if (options.TakeWhile(o => o.Name != name).FirstOrDefault(o => o.Value.Trim() == text.Trim()) is { } twin)
                faults.Add(line, $"options `{twin.Name}` and `{name}` have the same text");
            if (options.FirstOrDefault(o => o.Name != name && o.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } other)
                faults.Add(line, $"the text of option `{name}` is the key of option `{other.Name}`: an answer could mean either");
        }
        return options.ToImmutableSortedDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal);
    }

    private static (decimal Points, ImmutableArray<decimal> ByTry, int Tries) Tries(Fields fields, Faults faults)
    {
        var byTry = fields.Get(ChallengeKeys.PointsByTry, []);
        for (int i = 1; i < byTry.Length; i++)
            if (byTry[i].Value > byTry[i - 1].Value)
                faults.Add(byTry[i].Line, "`points-by-try` gives more points to a later try than to an earlier one");
        int tries = fields.Get(ChallengeKeys.Tries, Math.Max(1, byTry.Length));
        if (!byTry.IsEmpty && tries != byTry.Length)
            faults.Add(fields.LineOf(ChallengeKeys.PointsByTry), $"`points-by-try` has {byTry.Length} entries for {tries} tries");
        decimal first = byTry.IsEmpty ? DefaultPoints : byTry[0].Value;
        decimal points = fields.Get(ChallengeKeys.Points, first);
        if (!byTry.IsEmpty && points != first)
            faults.Add(fields.LineOf(ChallengeKeys.Points), "`points` and the first entry of `points-by-try` are both the full points, and differ");
        return (points, [.. byTry.Select(points => points.Value)], tries);
    }

    /// <summary>The keys of the right options, in ordinal order.</summary>
    private static ImmutableArray<string> Answer(
        Fields staff, ImmutableSortedDictionary<string, string> options, bool several, Faults faults)
    {
        if (staff.OrNull(StaffKeys.Answer) is not { } written || options.IsEmpty)
            return [];
        int line = staff.LineOf(StaffKeys.Answer);
        var answer = written.Split(',', StringSplitOptions.TrimEntries);
        foreach (var key in answer.Where(key => !options.ContainsKey(key)))
            faults.Add(line, $"`answer` names `{key}`; the options are {string.Join(", ", options.Keys)}");
        if (answer.Length > 1 && !several)
            faults.Add(line, "`answer` names several options; that needs `several: true` in challenge.yaml");
        if (answer.Distinct(StringComparer.Ordinal).Count() < answer.Length)
            faults.Add(line, "`answer` names an option twice");
        return [.. answer.Order(StringComparer.Ordinal)];
    }

    private static ImmutableSortedDictionary<string, string> Misconceptions(
        Fields staff, ImmutableSortedDictionary<string, string> options, ImmutableArray<string> answer, Faults faults)
    {
        var misconceptions = staff.Get(StaffKeys.Misconceptions, []);
        foreach (var (name, _, line) in misconceptions)
            if (!options.IsEmpty && !options.ContainsKey(name))
                faults.Add(line, $"there is no option `{name}`; the options are {string.Join(", ", options.Keys)}");
            else if (answer.Contains(name))
                faults.Add(line, $"option `{name}` is right; a misconception belongs to a wrong one");
        return misconceptions.ToImmutableSortedDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
    }
}
