using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Grader.Reporting;
using Grader.Submissions.Folders;

namespace Grader.Courses.Feedback;

/// <summary>
/// Where feedback is written: a folder for each learner with <c>feedback.md</c> and <c>feedback.html</c>, and <c>manifest.json</c>, by which it is mailed, pushed or uploaded.
/// Nothing but what an earlier feedback wrote is ever replaced, and all of that goes: a page of a learner who has none any more must not be handed out again.
/// </summary>
public sealed class FeedbackFolder(string folder)
{
    public const string Manifest = "manifest.json";

    private const string Schema = "grader-feedback/1";

    private static readonly ImmutableArray<string> Names = ["feedback.html", "feedback.md"];

    /// <summary>A clause that goes on from the folder's path; null: it may be written.</summary>
    public string? WhyNot() => DiskFolder.KindOf(folder) switch
    {
        null => null,
        EntryKind.Folder => !Directory.EnumerateFileSystemEntries(folder).Any() ? null
            : Written() is null ? $"is not empty, and has no {Manifest} of an earlier feedback"
            : Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(path => DiskFolder.KindOf(path) is not (EntryKind.File or EntryKind.Folder)) is { } link ? $"has a link in it: {Path.GetFileName(link)}"
            : null,
        var kind => Refusals.Of(kind!.Value) ?? Refusals.NoFolder,
    };

    /// <param name="feedback">In the order of the manifest; each is written before the next is asked for.</param>
    public void Write(IEnumerable<LearnerFeedback> feedback)
    {
        Clear();
        Directory.CreateDirectory(folder);
        var listed = feedback.Select(one => new Listed(one.Learner, one.Email, Write(one))).ToList();
        File.WriteAllBytes(Path.Combine(folder, Manifest), Render(listed));
    }

    private ImmutableArray<(string Path, string Hash)> Write(LearnerFeedback one)
    {
        string into = Path.Combine(folder, one.Folder);
        Directory.CreateDirectory(into);
        string[] pages = [HtmlReport.Render(one.Report, ReportSources.None, one.Words), MarkdownReport.Render(one.Report, one.Words)];
        return
        [
            .. Names.Zip(pages, (name, page) =>
            {
                byte[] bytes = JsonReport.Encoding.GetBytes(page);
                File.WriteAllBytes(Path.Combine(into, name), bytes);
                return ($"{one.Folder}/{name}", Convert.ToHexStringLower(SHA256.HashData(bytes)));
            }),
        ];
    }

    private sealed record Listed(string Learner, string? Email, ImmutableArray<(string Path, string Hash)> Files);

    private static byte[] Render(List<Listed> listed)
    {
        var learners = listed.Select(one => $$"""
                { "learner": {{JsonText.Of(one.Learner)}}, "email": {{JsonText.Of(one.Email)}}, "files": [
            {{string.Join(",\n", one.Files.Select(file => $$"""      { "path": {{JsonText.Of(file.Path)}}, "sha256": "{{file.Hash}}" }"""))}} ] }
            """);
        return JsonReport.Encoding.GetBytes($$"""{ "schema": "{{Schema}}", "learners": [{{"\n"}}{{string.Join(",\n", learners)}} ] }{{"\n"}}""");
    }

    /// <summary>The paths that an earlier manifest lists; null: there is none that is ours.</summary>
    private List<string>? Written()
    {
        if (DiskFolder.Read(Path.Combine(folder, Manifest), ImportLimits.MetadataBytes).Value is not { } bytes)
            return null;
        try
        {
            using var manifest = JsonDocument.Parse(bytes);
            return manifest.RootElement.GetProperty("schema").GetString() != Schema ? null
                : [.. manifest.RootElement.GetProperty("learners").EnumerateArray().SelectMany(one => one.GetProperty("files").EnumerateArray())
                    .Select(file => file.GetProperty("path").GetString()!).Where(path => path.Split('/') is [not ("" or "." or ".."), var name] && Names.Contains(name))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Clear()
    {
        foreach (string path in Written() ?? [])
        {
            string inner = Path.Combine(folder, path[..path.IndexOf('/', StringComparison.Ordinal)]);
            if (DiskFolder.KindOf(inner) != EntryKind.Folder)
                continue;
            File.Delete(Path.Combine(folder, path));
            if (!Directory.EnumerateFileSystemEntries(inner).Any())
                Directory.Delete(inner);
        }
    }
}
