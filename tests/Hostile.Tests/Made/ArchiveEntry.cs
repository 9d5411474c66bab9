using System.Collections.Immutable;
using System.Text;
using Core.Tests.Submissions;

namespace Hostile.Tests;

/// <summary>A hand-in, or a learner, that is an archive.</summary>
internal sealed record ArchiveEntry : MadeEntry
{
    private const string Source = "ask.csx", Honest = "object Ask(int x) => x + 1;\n";

    public required byte[] Archive { get; init; }

    /// <summary>It stands for the learner's whole folder.</summary>
    public bool OfLearner { get; init; }

    public override void HandIn(string classFolder, string number, Func<string, string> fillIn) => File.WriteAllBytes(
        OfLearner ? Path.Combine(classFolder, $"{number}-{Name}.zip") : Path.Combine(PackFolder(classFolder, number), ChallengeName + ".zip"), Archive);

    public static ImmutableArray<ArchiveEntry> Archives { get; } =
    [
        Rejected("path-out", "leads out of the folder it is unpacked in", Zips.Of(("../" + Source, Honest)), "leads out of the archive"),
        Rejected("path-out-from-within", "leads out of the folder from within another", Zips.Of(("a/../../" + Source, Honest)), "leads out of the archive"),
        Rejected("path-absolute", "has an absolute path", Zips.Of(("/tmp/hostile-" + Source, Honest)), "is absolute"),
        Rejected("path-backslash", "leads out of the folder by the separator of another system", Zips.Of((@"..\" + Source, Honest)), "has a backslash"),
        Rejected("path-drive", "names a drive", Zips.Of(("C:/" + Source, Honest)), "a character that is not allowed"),
        Rejected("path-control", "has a command to a terminal in a name", Zips.Of(("\u001b[2J.csx", Honest)), "a character that is not allowed"),
        Rejected("path-workflow", "has a line that is a command to GitHub in a name", Zips.Of(("a\n::error::b.csx", Honest)), "a character that is not allowed"),
        Rejected("path-bidi", "has a name that reads backwards", Zips.Of(("ask\u202ecsx.exe", Honest)), "a character that is not allowed"),
        Rejected("path-long", "has a name of sixty thousand letters", Zips.Of((new string('a', 60_000), Honest)), "too long a name"),
        Rejected("path-deep", "has a name of twenty folders", Zips.Of((string.Concat(Enumerable.Repeat("a/", 20)) + Source, Honest)), "too long a name"),
        Rejected("name-twice", "holds the same name twice", Zips.Of((Source, Honest), (Source, Honest)), "is there twice"),
        Rejected("name-twice-but-for-case", "holds the same name twice for those who do not tell capitals apart", Zips.Of((Source, Honest), ("ASK.csx", Honest)), "is there twice"),
        Rejected("file-and-folder", "holds a file and a folder of one name", Zips.Of(("a.csx", Honest), ("A.csx/b.csx", Honest)), "is there twice"),
        Rejected("link", "holds a link to a file of the system", Zips.Of((Source, "/etc/passwd"u8.ToArray(), Zips.Link)), "is a link"),
        Rejected("pipe", "holds a named pipe", Zips.Of((Source, [], Zips.Fifo)), "is neither a file nor a folder"),
        Rejected("device", "holds a device", Zips.Of((Source, [], 0x21B60000)), "is neither a file nor a folder"),
        Rejected("bomb", "unpacks to fifty megabytes", Zips.Of((Source, new string(' ', 50 << 20))), "larger than 256 KiB"),
        Rejected("bomb-that-lies", "unpacks to fifty megabytes, and announces ten bytes", Zips.Announcing(Zips.Of((Source, new string(' ', 50 << 20))), 10), "is damaged"),
        Rejected("bomb-of-many", "unpacks to many files that are too large only together", Zips.Of([.. Numbered(5, "f{0}.csx", new string(' ', 250 << 10))])),
        Rejected("many-files", "holds more source files than are read", Zips.Of([.. Numbered(65, "f{0}.csx", Honest)]), "more than 64 files"),
        Rejected("many-entries", "holds twenty thousand entries", Zips.Of([.. Numbered(20_000, "f{0}.md", "")]), "more than 256 entries"),
        Rejected("within-itself", "holds an archive instead of a source file", Zips.Of(("ask.zip", Zips.Of((Source, Honest)), 0)), ""),
        Rejected("encrypted", "is encrypted", Zips.Encrypted(Zips.Of((Source, Honest))), "is encrypted"),
        Rejected("wrong-sum", "has a wrong check sum", Zips.WithWrongSum(Zips.Of((Source, Honest))), "is damaged"),
        Rejected("wrong-length", "announces less than it holds", Zips.Announcing(Zips.Of((Source, Honest)), 2), "is damaged"),
        Rejected("length-of-the-larger-form", "announces a length that only the form for large archives could hold, and has none", Zips.Announcing(Zips.Of((Source, Honest)), uint.MaxValue), ""),
        Rejected("packed-otherwise", "is packed by a method that nobody knows", Zips.WithMethod(Zips.Of((Source, Honest)), 99), "is damaged"),
        Rejected("truncated", "lacks its last thirty bytes", Zips.Of((Source, new string(' ', 1000)))[..^30], "is not a zip archive"),
        Rejected("empty-file", "is a file of no bytes", [], "is not a zip archive"),
        Rejected("text", "is a text with the name of an archive", Encoding.UTF8.GetBytes(Honest), "is not a zip archive"),
        Rejected("other-archive", "is an archive of another kind with the name of this one", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "is not a zip archive"),
        Rejected("large", "is larger than is read", new byte[(2 << 20) + 1], "larger than 2 MiB"),
        Archived("something-before", "has other bytes before it, as a program that unpacks itself has", ["accepted", "rejected"], [.. "MZ"u8, .. Zips.Of((Source, Honest))]),
        Rejected("learner-path-out", "stands for a learner, and leads to the folder of another", Zips.Of(("../0000-other/cell/ask.csx", Honest))) with { OfLearner = true, Note = "leads out of the archive" },
        Rejected("learner-bomb", "stands for a learner, and unpacks to two hundred megabytes", Zips.Of(("cell/ask.csx", new string(' ', 200 << 20)))) with { OfLearner = true, Note = "larger than 256 KiB" },
        Rejected("learner-link", "stands for a learner, and has a link in the place of a hand-in", Zips.Of(("cell/ask.csx", "../../0000-honest/cell/ask.csx"u8.ToArray(), Zips.Link))) with { OfLearner = true, Note = "is a link" },
    ];

    private static ArchiveEntry Rejected(string name, string tries, byte[] archive, string note = "") =>
        Archived(name, tries, ["rejected"], archive) with { Note = note };

    private static ArchiveEntry Archived(string name, string tries, ImmutableArray<string> verdicts, byte[] archive) => new()
    {
        Class = "archives", Name = name, Tries = $"hands in an archive that {tries}", Verdicts = verdicts, Challenge = "cell/ask", Archive = archive,
    };

    private static IEnumerable<(string, string)> Numbered(int count, string format, string text) =>
        Enumerable.Range(0, count).Select(number => (string.Format(null, format, number), text));
}
