using Grader.Challenges;

namespace Grader.Submissions;

/// <summary>A file's name taken apart: <c>relu.csx.txt</c> is the stem <c>relu</c>, a script, with a <c>.txt</c> that an editor added.</summary>
internal readonly record struct HandInName(string Stem, HandInForm Form, bool HasTxt)
{
    public static HandInName? Of(string name)
    {
        bool txt = name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
        string bare = txt ? name[..^4] : name;
        HandInForm? form = Path.GetExtension(bare).ToLowerInvariant() switch
        {
            ".csx" => HandInForm.Script,
            ".cs" => HandInForm.CSharp,
            ".zip" when !txt => HandInForm.Archive,
            _ => null,
        };
        return form is { } known ? new(Path.GetFileNameWithoutExtension(bare), known, txt) : null;
    }

    /// <summary>The name that the file is taken under: without the added <c>.txt</c>.</summary>
    public static string WithoutTxt(string name) => Of(name) is { HasTxt: true } ? name[..^4] : name;

    /// <summary>Whether something of this name, file or folder, can only be meant for the challenge.</summary>
    public static bool Fits(string name, Challenge challenge) =>
        FileName.Like(name, challenge.Name) || Of(name) is { } parsed && FileName.Like(parsed.Stem, challenge.Name);
}

internal enum HandInForm { Script, CSharp, Archive }
