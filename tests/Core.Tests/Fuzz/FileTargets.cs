using Core.Tests.Submissions;
using Grader.Challenges;
using Grader.Challenges.Keys;
using Grader.Challenges.Tables;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Core.Tests.Fuzz;

/// <summary>What learners and authors write into files.</summary>
internal static class FileTargets
{
    private const int MostEntries = 100, MostUnpacked = 1 << 20, MostOfFile = 64 << 10;

    private static readonly byte[] ChallengeYaml = [.. """
        # a comment
        title: "A \"quoted\" title"
        kind: choice
        difficulty: 'expert'
        points: 1.5
        options: { A: one, B: [1, 2], C: "three" }
        hints:
          - one
          - |
            two
            lines
          - >-
            folded
        tries: 2 # tail
        points-by-try: [1.5, 1]
        limits: { cpu: 2s, wall: 10s }
        """u8];

    private static readonly byte[] AnswersYaml = [.. """
        why-depth: A
        predict: [1, 0, 5]
        several:
          - A, C
          - "B"
          - |
            some
            text
        blank: ''
        """u8];

    /// <summary>
    /// An archive that was handed in: refused in words, or a tree in which no two names are alike, each is plainly a name, and no
    /// more comes out than the caps allow. Never another exception.
    /// </summary>
    public static readonly FuzzTarget Archives = new("archives", 4_000, [Archive], TryArchive)
    {
        AtMost = 4L << 20, PerByte = 1024, Mutate = Mutations.OfArchives,
    };

    /// <summary>A <c>challenge.yaml</c>: read, or refused with at least one problem whose line is in the file.</summary>
    public static readonly FuzzTarget Challenges = new("challenge-yaml", 4_000, [_ => ChallengeYaml], TryChallenge)
    {
        AtMost = 1L << 20, PerByte = 16 << 10, Mutate = Mutations.OfText,
    };

    /// <summary>An <c>answers.yaml</c>: read, or refused with a line.</summary>
    public static readonly FuzzTarget Answers = new("answers-yaml", 4_000, [_ => AnswersYaml], TryAnswers)
    {
        AtMost = 1L << 20, PerByte = 16 << 10, Mutate = Mutations.OfText,
    };

    /// <summary>A table: read with whole columns and told again as it was read, or refused with at least one problem whose line is in the file.</summary>
    public static readonly FuzzTarget Tables = new("tables", 20_000, [Table], TryTable) { AtMost = 64L << 10, PerByte = 512, Mutate = Mutations.OfText };

    private static readonly string[] Cells = ["1", "-2.5e3", "setosa", "\"a, b\"", "\"the \"\"id\"\"\"", "é", "\"\"", " "];

    private static byte[] Table(Random random)
    {
        int columns = random.Next(1, 5);
        var lines = Enumerable.Range(0, random.Next(2, 6)).Select(line => string.Join(',', Enumerable.Range(0, columns)
            .Select(column => line == 0 ? $"c{column}" : Cells[random.Next(random.Next(4) == 0 ? Cells.Length : Cells.Length - 2)])));
        return System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + (random.Next(2) == 0 ? "\n" : ""));
    }

    private static byte[] Archive(Random random) => Zips.Of([.. Enumerable.Range(0, random.Next(1, 6)).Select(entry =>
        (Names[random.Next(Names.Length)] + (random.Next(2) == 0 ? "" : $"{entry}.cs"), Mutations.Noise(random, random.Next(200)), random.Next(8) == 0 ? Zips.Link : 0))]);

    private static readonly string[] Names = ["relu-stack/relu.csx", "net/A.cs", "net/", "net/parts/Layer.cs", "a/b/c/d", "Net/a.cs", "é", "__MACOSX/x", "net.zip"];

    private static int TryArchive(byte[] archive)
    {
        var opened = ZipFolder.Over(archive, MostEntries, MostUnpacked);
        if (opened.Value is not { } top)
        {
            InvariantException.Unless(opened.Refusal is { Length: > 0 }, "refused without a reason");
            return 0;
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int unpacked = Walk(top, "", names);
        InvariantException.Unless(unpacked <= MostUnpacked, $"{unpacked} bytes came out");
        InvariantException.Unless(names.Count <= 16 * MostEntries, $"{names.Count} names from {MostEntries} entries");
        return names.Count;
    }

    private static int Walk(IFolder folder, string prefix, HashSet<string> names)
    {
        int unpacked = 0;
        foreach (var entry in folder.List().Value)
        {
            string path = prefix + entry.Name;
            InvariantException.Unless(names.Add(path), $"{path} is there twice");
            InvariantException.Unless(ZipName.Fault(path) is null, $"{path} is no name");
            var read = folder.Read(entry.Name, MostOfFile);
            InvariantException.Unless(read.IsRefused || entry.Kind == EntryKind.File && read.Value!.Length <= MostOfFile, $"{path} was read");
            unpacked += (read.Value?.Length ?? 0) + (entry.Kind == EntryKind.Folder ? Walk(folder.Open(entry.Name).Value!, path + "/", names) : 0);
        }
        return unpacked;
    }

    private static int TryTable(byte[] bytes)
    {
        if (TextFile.Decode(bytes) is not TextFile.Text { Content: var text })
            return 0;
        var problems = new List<Problem>();
        var table = CsvText.Read(TextFile.WithLineFeeds(text), new Faults("t.csv", problems));
        InvariantException.Unless(table is null == problems.Count > 0, "neither read nor refused, or both");
        int lines = text.Split('\n').Length;
        InvariantException.Unless(problems.All(problem => problem.Line is null || problem.Line >= 1 && problem.Line <= lines), "a line that is not in the file");
        if (table is null)
            return 0;
        string told = Told(table);
        InvariantException.Unless(CsvText.Read(told, new Faults("t.csv", problems)) is { } again && Told(again) == told, "told and read again, it is another");
        return table.Rows;
    }

    private static string Told(DataTable table)
    {
        static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var rows = Enumerable.Range(0, table.Rows).Select(row => string.Join(',', table.Columns.Select(column => Quoted(column.TextAt(row)))));
        return string.Join('\n', rows.Prepend(string.Join(',', table.Columns.Select(column => Quoted(column.Name)))));
    }

    private static int TryChallenge(byte[] bytes)
    {
        if (TextFile.Decode(bytes) is not TextFile.Text { Content: var text })
            return 0;
        var problems = new List<Problem>();
        var faults = new Faults("challenge.yaml", problems);
        var mapping = YamlFile.Read(TextFile.WithLineFeeds(text), faults);
        InvariantException.Unless(mapping is not null || problems.Count > 0, "neither read nor refused");
        if (mapping is not null)
            Fields.Read(mapping, ChallengeKeys.OfAnyKind, faults, key => ChallengeKeys.Explain(key, ChallengeKind.Choice));
        int lines = text.Split('\n', '\r', '\u2028', '\u2029', '\u0085').Length + 1;
        InvariantException.Unless(problems.All(problem => problem.Line is null || problem.Line >= 1 && problem.Line <= lines), "a line that is not in the file");
        return mapping is null ? 0 : 1;
    }

    private static int TryAnswers(byte[] bytes)
    {
        if (TextFile.Decode(bytes) is not TextFile.Text { Content: var text })
            return 0;
        var read = AnswersParser.Read(TextFile.WithLineFeeds(text));
        _ = AnswersParser.ReadOne(TextFile.WithLineFeeds(text));
        return read is AnswersFile.Good ? 1 : 0;
    }
}
