using System.Collections.Immutable;
using Grader.Challenges.Keys;
using Grader.Challenges.Yaml;

namespace Grader.Challenges;

/// <summary>Reads one challenge: challenge.yaml, key.yaml, the statement, and what its kind adds.</summary>
internal static class ChallengeFileReader
{
    private const string FileName = "challenge.yaml";
    private const string KeyName = "key.yaml";

    /// <summary>The challenge, or null and at least one problem.</summary>
    public static Challenge? Read(ChallengeFolder folder, string pack, List<Problem> problems)
    {
        int before = problems.Count;
        var statement = folder.Required("statement.md", "it tells the learner what to do");
        if (ReadMapping(folder, FileName) is not { } mapping)
            return null;
        var faults = folder.For(FileName);
        var kind = KindOf(mapping);
        var fields = Fields.Read(
            mapping, kind is { } known ? ChallengeKeys.For(known) : ChallengeKeys.OfAnyKind, faults, key => ChallengeKeys.Explain(key, kind));
        if (kind is null)
            return null;
        var staff = ReadStaff(folder, kind.Value);
        var limits = LimitKeys.Read(fields.Has(ChallengeKeys.Limits) ? fields.Get(ChallengeKeys.Limits, null!) : null, faults);
        var (points, body) = Body(folder, kind.Value, fields, staff);
        var hints = Hints(fields, staff, folder);
        SampleFolders.Claim(folder, kind.Value);
        folder.RefuseStrangers(KnownFiles.For(kind.Value), name => KnownFiles.Explain(name, kind.Value));
        if (problems.Count > before || body is null || statement is null)
            return null;
        string name = Path.GetFileName(folder.Path);
        return new Challenge(
            $"{pack}/{name}", name, folder.Path, fields.Get(ChallengeKeys.Title, ""), fields.Get(ChallengeKeys.Difficulty, default),
            statement.Text, points, hints, limits, body)
        { Explanation = staff?.OrNull(StaffKeys.Remark), Edition = folder.Edition };
    }

    private static ChallengeKind? KindOf(YamlMapping mapping)
    {
        var word = (mapping.Entries.FirstOrDefault(entry => entry.Key == "kind")?.Value as YamlScalar)?.Text;
        return ChallengeKeys.Kinds.FirstOrDefault(kind => kind.Word == word) is { Word: not null } found ? found.Kind : null;
    }

    private static (decimal?, ChallengeBody?) Body(ChallengeFolder folder, ChallengeKind kind, Fields fields, Fields? staff) => kind switch
    {
        ChallengeKind.Code => (fields.OrNull(ChallengeKeys.Points), CodeReader.Read(folder, fields, staff)),
        ChallengeKind.Program => (fields.OrNull(ChallengeKeys.Points), ProgramReader.Read(folder, fields)),
        _ => QuestionReader.Read(folder, kind, fields, staff),
    };

    private static Fields? ReadStaff(ChallengeFolder folder, ChallengeKind kind)
    {
        bool question = kind is ChallengeKind.Choice or ChallengeKind.PredictOutput;
        if ((!question || folder.Edition is not null) && !folder.Has(KeyName))
            return null;
        return ReadMapping(folder, KeyName) is { } mapping
            ? Fields.Read(mapping, StaffKeys.For(kind), folder.For(KeyName), key => StaffKeys.Explain(key, kind))
            : null;
    }

    private static YamlMapping? ReadMapping(ChallengeFolder folder, string file)
    {
        var purpose = file == FileName ? "it says what the challenge is" : "it holds what learners must not see: the answer and its explanation";
        return folder.Required(file, purpose) is { } source ? YamlFile.Read(source.Text, folder.For(file)) : null;
    }

    private static ImmutableArray<string> Hints(Fields fields, Fields? staff, ChallengeFolder folder)
    {
        if (staff is null || !staff.Has(StaffKeys.Hints))
            return [.. fields.Get(ChallengeKeys.Hints, []).Select(hint => hint.Value)];
        if (fields.Has(ChallengeKeys.Hints))
            folder.For(KeyName).Add(staff.LineOf(StaffKeys.Hints), "`hints` stand here and in challenge.yaml; keep one of them");
        return [.. staff.Get(StaffKeys.Hints, []).Select(hint => hint.Value)];
    }
}
