using System.Text;
using Grader.Challenges;
using Grader.Submissions.Folders;

namespace Grader.Submissions;

/// <summary>
/// What we said of a submission, beside it: <c>report.verified.json</c> in a learner's folder, <c>x.report.verified.json</c>
/// beside <c>x.zip</c>, <c>x.csx</c> or a hand-in's folder <c>x</c>. The received one, from a run that differs, stands there too.
/// </summary>
public sealed class VerifiedReport
{
    private const string Verified = "report.verified.json", Received = "report.received.json";
    private const int Bytes = 16 << 20;
    private readonly string _folder;
    private readonly string _prefix;

    private VerifiedReport(string folder, string prefix) => (_folder, _prefix) = (folder, prefix);

    /// <summary>Null for several hand-ins that were named together: there is no one place beside them.</summary>
    public static VerifiedReport? Of(LearnerEntry entry) => entry.Source switch
    {
        LearnerSource.Folder => new(entry.Path, ""),
        LearnerSource.HandIns { Named.Length: > 1 } => null,
        _ => new(DiskFolder.Parent(entry.Path), Stem(DiskFolder.LastPart(entry.Path)) + "."),
    };

    /// <summary>For messages.</summary>
    public string VerifiedName => FileName.Show(_prefix + Verified);

    /// <summary>For messages.</summary>
    public string ReceivedName => FileName.Show(_prefix + Received);

    public StoredReport ReadVerified() => Read(_prefix + Verified);

    public StoredReport ReadReceived() => Read(_prefix + Received);

    /// <summary>Null, or why not: a clause that goes on from the file's name.</summary>
    public string? WriteReceived(string report) => ReportFiles.Write(_folder, _prefix + Received, Encoding.UTF8.GetBytes(report));

    /// <summary>Null, or why not; an old one that is not there is deleted.</summary>
    public string? DeleteReceived() => ReportFiles.Delete(_folder, _prefix + Received);

    /// <summary>The received report becomes the verified one. Null, or why not.</summary>
    public string? Accept() => ReadReceived() switch
    {
        StoredReport.Text => ReportFiles.Rename(_folder, _prefix + Received, _prefix + Verified),
        StoredReport.Refused refused => refused.Why,
        _ => Refusals.Gone,
    };

    /// <summary>Verified reports that stand beside a zip or file which is not there any more.</summary>
    internal static IEnumerable<string> OrphansAmong(IEnumerable<string> names)
    {
        var all = names.ToList();
        var stems = all.Select(Stem).Concat(all).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all.Where(name => name.EndsWith("." + Verified, StringComparison.OrdinalIgnoreCase) && !stems.Contains(name[..^(Verified.Length + 1)]));
    }

    private static string Stem(string name) => HandInName.Of(name)?.Stem ?? name;

    private StoredReport Read(string name)
    {
        var opened = DiskFolder.At(_folder);
        using var folder = opened.Value;
        var read = folder?.Read(name, Bytes) ?? Access<byte[]>.Refused(opened.Refusal!);
        if (read.Value is not { } bytes)
            return read.Refusal == Refusals.Gone ? new StoredReport.Missing() : new StoredReport.Refused(read.Refusal!);
        return TextFile.Decode(bytes) switch
        {
            TextFile.Text text => new StoredReport.Text(TextFile.WithLineFeeds(text.Content)),
            TextFile.NotText not => new StoredReport.Refused(not.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>A report as it stands beside a submission.</summary>
public abstract record StoredReport
{
    private StoredReport() { }

    /// <param name="Content">Without byte order mark, with Unix line ends.</param>
    public sealed record Text(string Content) : StoredReport;

    public sealed record Missing : StoredReport;

    /// <param name="Why">A clause that goes on from the file's name.</param>
    public sealed record Refused(string Why) : StoredReport;
}
