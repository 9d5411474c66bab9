using System.Collections.Immutable;
using Grader.Challenges.Keys;

namespace Grader.Challenges;

/// <summary>What kind <c>program</c> adds: reference, cases with their answers, and how output is compared.</summary>
internal static class ProgramReader
{
    public static ChallengeBody? Read(ChallengeFolder folder, Fields fields)
    {
        var faults = folder.For("challenge.yaml");
        var flags = fields.Has(ChallengeKeys.ValidatorFlags) ? fields.Get(ChallengeKeys.ValidatorFlags, null!) : null;
        var validator = ValidatorKeys.Read(flags, faults);
        var reference = Sources(folder, "reference");
        if (folder.Edition is null && reference.IsEmpty && !folder.Has("reference.csx") && !folder.HasFolder("reference"))
            folder.For("reference.csx").Add(null, "there is no reference (nor a folder reference/ of .cs files); it must give every answer in data/");
        return new ChallengeBody.Program(Sources(folder, "starter"), reference, validator, Cases(folder));
    }

    /// <summary>A script or .cs files. Unlike in <c>code</c>, learners may hand in either, whatever the reference is.</summary>
    private static ImmutableArray<SourceFile> Sources(ChallengeFolder folder, string name)
    {
        string script = name + ".csx";
        var files = folder.Sources(name);
        if (!folder.Has(script))
            return files;
        if (folder.HasFolder(name))
            folder.For(name + "/").Add(null, $"stands beside {script}; keep one of them");
        return folder.Optional(script) is { } source ? [source] : [];
    }

    private static ImmutableArray<ProgramCase> Cases(ChallengeFolder folder)
    {
        ImmutableArray<ProgramCase> samples = Cases(folder, "data/sample/", false), secrets = Cases(folder, "data/secret/", true);
        foreach (var twice in secrets.Where(secret => samples.Any(sample => sample.Name == secret.Name)))
            folder.For($"data/secret/{twice.Name}.in").Add(null, "has the name of a sample; the name of a case is the name of its check");
        foreach (var stray in folder.Files.Where(file => IsStray(file.Path)))
            folder.Refuse(stray.Path, "cases stand in data/sample/ and data/secret/");
        if (secrets.IsEmpty && folder.Edition is null)
            folder.For("data/secret/").Add(null, "there is no secret case; samples alone give no points");
        return [.. samples, .. secrets];
    }

    private static bool IsStray(string path) =>
        path.StartsWith("data/", StringComparison.Ordinal) && path.Split('/') is not ["data", "sample" or "secret", _];

    private static ImmutableArray<ProgramCase> Cases(ChallengeFolder folder, string prefix, bool secret)
    {
        var cases = ImmutableArray.CreateBuilder<ProgramCase>();
        foreach (var file in folder.Files.Select(file => file.Path).Where(path => path.StartsWith(prefix, StringComparison.Ordinal) && !IsStray(path)))
        {
            folder.Claim(file);
            string stem = file[..^Path.GetExtension(file).Length];
            if (file == stem + ".in" && folder.Has(stem + ".ans"))
                cases.Add(new ProgramCase(stem[prefix.Length..], secret, Path.Combine(folder.Path, file), Path.Combine(folder.Path, stem + ".ans")));
            else if (file == stem + ".in")
                folder.For(file).Add(null, $"has no answer: there is no {Path.GetFileName(stem)}.ans");
            else if (file != stem + ".ans")
                folder.For(file).Add(null, "is neither input (.in) nor answer (.ans)");
            else if (!folder.Has(stem + ".in"))
                folder.For(file).Add(null, $"has no input: there is no {Path.GetFileName(stem)}.in");
        }
        return cases.ToImmutable();
    }
}
