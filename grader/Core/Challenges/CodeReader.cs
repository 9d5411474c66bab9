using System.Collections.Immutable;
using Grader.Challenges.Keys;
using Grader.Challenges.Tables;

namespace Grader.Challenges;

/// <summary>What kind <c>code</c> adds: reference, starter, given, checks and hidden checks.</summary>
internal static class CodeReader
{
    public static ChallengeBody? Read(ChallengeFolder folder, Fields fields, Fields? staff)
    {
        var form = Form(folder);
        var checks = folder.Required("checks.csx", "it calls what the learner writes");
        var hidden = folder.Optional("hidden.csx");
        var tables = TablesReader.Read(folder, fields, staff);
        if (form is not { } known)
            return null;
        var reference = Part(folder, known, ReferenceIn(folder));
        var starter = Part(folder, known, "starter");
        var given = Part(folder, known, "given");
        if (starter.IsEmpty && !folder.Has("starter.csx") && !folder.HasFolder("starter"))
            folder.For(known == CodeForm.Script ? "starter.csx" : "starter/").Add(null, "there is no starter; it is what the learner begins with");
        if (checks is null)
            return null;
        var usings = fields.Get(ChallengeKeys.Usings, []).Select(name => name.Value);
        return new ChallengeBody.Code(known, [.. usings], given, starter, reference, checks, hidden) { Tables = tables };
    }

    /// <summary>In a learner edition its declarations stand in for it.</summary>
    private static string ReferenceIn(ChallengeFolder folder) => folder.Edition is null ? "reference" : "surface";

    /// <summary>The reference's form is the challenge's: a script, or ordinary C# files.</summary>
    private static CodeForm? Form(ChallengeFolder folder)
    {
        string reference = ReferenceIn(folder);
        bool script = folder.Has(reference + ".csx"), library = folder.HasFolder(reference);
        if (script && library)
            folder.For("reference/").Add(null, "stands beside reference.csx; keep the form that learners hand in, a script or .cs files");
        else if (!script && !library)
            folder.For("reference.csx").Add(null, "there is no reference (nor a folder reference/ of .cs files); its answers are what is expected");
        else
            return script ? CodeForm.Script : CodeForm.Library;
        foreach (var file in folder.Files.Where(file => IsPart(file.Path)))
            folder.Claim(file.Path);
        return null;
    }

    private static bool IsPart(string path) =>
        path is "reference.csx" or "starter.csx" or "given.csx" || path.Split('/') is ["reference" or "starter" or "given", _, ..];

    /// <summary><c>name.csx</c> of a script challenge, <c>name/*.cs</c> of another; the wrong one of both is a problem.</summary>
    private static ImmutableArray<SourceFile> Part(ChallengeFolder folder, CodeForm form, string name)
    {
        string script = name + ".csx";
        if (form == CodeForm.Library)
        {
            if (folder.Has(script))
                folder.Refuse(script, $"is a script, but the reference is in .cs files: put them into {name}/");
            return folder.Sources(name);
        }
        foreach (var file in folder.Files.Where(file => file.Path.StartsWith(name + "/", StringComparison.Ordinal)))
            folder.Refuse(file.Path, $"the reference is a script: put this into {script}");
        return folder.Optional(script) is { } source ? [source] : [];
    }
}
