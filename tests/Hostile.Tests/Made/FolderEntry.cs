using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace Hostile.Tests;

/// <summary>A learner's folder as a shell can make it: links, named pipes, names that clash, names that are no text.</summary>
internal sealed record FolderEntry : MadeEntry
{
    private const string Honest = "echo 'object Ask(int x) => x + 1;' > ask.csx";

    /// <summary>Run in the folder of the pack.</summary>
    public required string Shell { get; init; }

    public override void HandIn(string classFolder, string number, Func<string, string> fillIn)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-e", "-c", fillIn(Shell)]) { WorkingDirectory = PackFolder(classFolder, number) };
        using var shell = Process.Start(start)!;
        shell.WaitForExit();
        if (shell.ExitCode != 0)
            throw new Win32Exception($"{Id} is not laid out");
    }

    public static ImmutableArray<FolderEntry> Folders { get; } =
    [
        Rejected("link-to-a-secret", "a link to a file in the home folder", "ln -s '%HOME_FILE%' ask.csx", "is a link"),
        Rejected("link-to-a-neighbour", "a link to the work of another", "ln -s ../../0000honest/cell/ask.csx ask.csx", "is a link"),
        Rejected("link-to-itself", "a link to itself", "ln -s ask.csx ask.csx", "is a link"),
        Rejected("link-to-nowhere", "a link to nothing", "ln -s nowhere ask.csx", "is a link"),
        Rejected("link-to-a-folder", "a link to the folder of another", "ln -s ../../0000honest/cell ask", "is a link"),
        Rejected("link-within", "a folder with a link to a file in the home folder among its files", "mkdir ask; cd ask; ln -s '%HOME_FILE%' a.csx", "is a link"),
        Rejected("link-to-a-device", "a link to a device without end", "ln -s /dev/zero ask.csx", "is a link"),
        Rejected("pack-is-a-link", "a pack that is a link to its own challenge folder", "cd ..; rmdir cell; ln -s /proc/self/cwd cell", "is a link"),
        Rejected("pipe", "a named pipe that nobody writes to", "mkfifo ask.csx", "is neither a file nor a folder"),
        Rejected("pipe-within", "a folder with a named pipe among its files", "mkdir ask; mkfifo ask/a.csx", "is neither a file nor a folder"),
        Rejected("folder-called-a-file", "a folder with the name of a file", "mkdir ask.csx", "is a folder"),
        Rejected("two-but-for-case", "two files that are one for those who do not tell capitals apart", $"{Honest}; cp ask.csx ASK.CSX", "more than one hand-in"),
        Rejected("file-and-folder", "a file and a folder at once", $"{Honest}; mkdir ask; cp ask.csx ask", "more than one hand-in"),
        Rejected("pack-twice-but-for-case", "two folders for one pack", $"{Honest}; cp -r . ../CELL", "more than one folder"),
        Rejected("thousand-names", "a folder of two thousand names", $"{Honest}; seq 2000 | xargs touch", "more than 1000"),
        Rejected("folders-within-folders", "folders within folders, twenty deep", "mkdir -p ask/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17/18/19/20", "nested too deep"),
        Rejected("hole", "a file of 64 MiB that takes no room on the disk", "truncate -s 64M ask.csx", "larger than 256 KiB"),
        Rejected("no-text", "a file that is not text", "printf '\\377\\376\\000\\330' > ask.csx", ""),
        Accepted("names-like-options", "names that a program would take for options", $"{Honest}; touch ./-rf ./--help.csx ./--out=x ./-"),
        Accepted("names-of-another-system", "names that are devices on another system", $"{Honest}; touch con.csx nul aux.cs prn LPT1.csx 'ask.csx:stream' 'ask.csx.' 'ask '"),
        Accepted("names-with-controls", "names with controls, commands and no text in them", $"{Honest}; touch \"$(printf 'a\\n::error::b.csx')\" \"$(printf '\\033[2J.csx')\" \"$(printf '\\237\\377.csx')\" \"$(printf '\\342\\200\\256xsc.ksa')\""),
        Accepted("name-like-an-expectation", "files that look like what the grader writes", $"{Honest}; echo {{}} > report.received.json; echo {{}} > report.verified.json; echo {{}} > report.json; echo 'accepted: true' > submission.yaml"),
        Entry("error-in-a-file-of-commands", "an error in a file whose name is a command to GitHub", "compile-error", "mkdir ask; echo 'int x = y;' > ask/\"$(printf 'a\\n::error::b.csx')\""),
        Entry("error-in-a-file-of-no-text", "an error in a file whose name is not text", "compile-error", "mkdir ask; echo 'int x = y;' > ask/\"$(printf '\\237\\033[2J\\342\\200\\256.csx')\""),
    ];

    private static FolderEntry Rejected(string name, string tries, string shell, string note) => Entry(name, tries, "rejected", shell) with { Note = note };

    private static FolderEntry Accepted(string name, string tries, string shell) => Entry(name, tries, "accepted", shell);

    private static FolderEntry Entry(string name, string tries, string verdict, string shell) => new()
    {
        Class = "names", Name = name, Tries = $"hands in {tries}", Verdicts = [verdict], Challenge = "cell/ask", Shell = shell,
    };
}
