using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Core.Tests.Submissions;
using Grader.Courses;
using Grader.Courses.Feedback;
using Grader.Courses.Gradebooks;
using Grader.Courses.Remarks;
using Grader.Reporting;

namespace Core.Tests.Courses.Feedback;

public sealed class FeedbackTests : IDisposable
{
    private const string Staff = "STAFF-ONLY";

    private readonly TempFolder _folder = new();

    [Fact]
    public Task ReadsAsMarkdown() => Verify(MarkdownReport.Render(Of(SomeCourse()).Report, Of(SomeCourse()).Words), "md");

    [Fact]
    public void WithoutACourseOrRemarksItIsTheReport()
    {
        var feedback = LearnerFeedback.Of(Course.Unwritten, Row(Course.Unwritten, LearnerRemarks.None), "learner-01", Report("learner-01"), LearnerRemarks.None);
        Assert.True(feedback.Words.IsEmpty);
        Assert.Equal(MarkdownReport.Render(Report("learner-01")), MarkdownReport.Render(feedback.Report, feedback.Words));
        Assert.Equal(HtmlReport.Render(Report("learner-01"), ReportSources.None), HtmlReport.Render(feedback.Report, ReportSources.None, feedback.Words));
    }

    [Fact]
    public void NothingHiddenLeaks()
    {
        new FeedbackFolder(_folder["feedback"]).Write([Of(SomeCourse()), LearnerFeedback.Of(Course.Unwritten, Row(Course.Unwritten, LearnerRemarks.None), "learner-02", Report("learner-02"), LearnerRemarks.None)]);
        string[] pages = ["learner-01/feedback.html", "learner-01/feedback.md"];
        foreach (string page in pages.Select(page => File.ReadAllText(_folder[$"feedback/{page}"])))
        {
            Assert.DoesNotContain(Staff, page, StringComparison.Ordinal);
            Assert.DoesNotContain("learner-02", page, StringComparison.Ordinal);
        }
        Assert.Equal(["feedback.html", "feedback.md", "manifest.json"], _folder.Files().Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsHeldBackIsNotGivenOut()
    {
        var feedback = Of(SomeCourse(new SpecialCase.HeldBack("learner-01", "relu-stack", Staff, 1)));
        string page = HtmlReport.Render(feedback.Report, ReportSources.None, feedback.Words);
        Assert.Contains("relu-stack: not given out yet.", page, StringComparison.Ordinal);
        Assert.Equal(["stdin-stdout/sum"], feedback.Report.Results.Select(result => result.Challenge));
        Assert.Equal((1m, 1m), (feedback.Report.Score, feedback.Report.MaxScore));
        Assert.DoesNotContain("Well argued", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Staff, page, StringComparison.Ordinal);
    }

    [Fact]
    public void RemarksAreEscapedWhereverTheyAreShown()
    {
        var remarks = new LearnerRemarks([new(null, null, "<img src=x> ![a](b)\n@everyone", 0, null, 1)]);
        var feedback = LearnerFeedback.Of(Course.Unwritten, Row(Course.Unwritten, remarks), "learner-01", Report("learner-01"), remarks);
        Assert.Contains("&lt;img src=x&gt; ![a](b)<br/>@everyone", HtmlReport.Render(feedback.Report, ReportSources.None, feedback.Words), StringComparison.Ordinal);
        string markdown = MarkdownReport.Render(feedback.Report, feedback.Words);
        Assert.DoesNotContain("<img", markdown, StringComparison.Ordinal);
        Assert.Contains("> `@`everyone", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void PointsOfRemarksCountInTheGradebook()
    {
        var grade = Row(SomeCourse(), SomeRemarks).Packs.Single(pack => pack.Pack == "relu-stack");
        Assert.Equal((8.5m, 6.8m), (grade.Raw, grade.Score));
        Assert.Equal(1m, Row(SomeCourse(), SomeRemarks).Packs.Single(pack => pack.Pack == "stdin-stdout").Score);
    }

    [Fact]
    public void TheManifestListsEveryFileWithItsHash()
    {
        new FeedbackFolder(_folder["feedback"]).Write([Of(SomeCourse())]);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(_folder["feedback/manifest.json"]));
        var learner = Assert.Single(manifest.RootElement.GetProperty("learners").EnumerateArray());
        Assert.Equal(("learner-01", "learner-01@example.org"), (learner.GetProperty("learner").GetString(), learner.GetProperty("email").GetString()));
        foreach (var file in learner.GetProperty("files").EnumerateArray())
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder[$"feedback/{file.GetProperty("path").GetString()}"]))));
        Assert.Equal(2, learner.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public void TheSameAgainIsTheSameBytes()
    {
        var output = new FeedbackFolder(_folder["feedback"]);
        output.Write([Of(SomeCourse())]);
        var before = _folder.Files().Select(file => Convert.ToHexString(File.ReadAllBytes(_folder[file]))).ToList();
        output.Write([Of(SomeCourse())]);
        Assert.Equal(before, _folder.Files().Select(file => Convert.ToHexString(File.ReadAllBytes(_folder[file]))));
    }

    [Fact]
    public void WhoHasNoFeedbackAnyMoreHasNoPage()
    {
        var output = new FeedbackFolder(_folder["feedback"]);
        output.Write([Of(SomeCourse()), Of(SomeCourse()) with { Folder = "learner-03" }]);
        output.Write([Of(SomeCourse())]);
        Assert.Equal(["feedback/learner-01/feedback.html", "feedback/learner-01/feedback.md", "feedback/manifest.json"], _folder.Files());
    }

    [Fact]
    public void AFolderThatIsNotFeedbackIsNotWrittenTo()
    {
        _folder.Write("thesis/chapter.md", "mine");
        Assert.Equal("is not empty, and has no manifest.json of an earlier feedback", new FeedbackFolder(_folder["thesis"]).WhyNot());
        Assert.Null(new FeedbackFolder(_folder["new"]).WhyNot());
        _folder.Write("forged/manifest.json", """{ "schema": "grader-feedback/1", "learners": [ { "files": [ { "path": "../thesis/chapter.md" }, { "path": "../feedback.md" } ] } ] }""");
        _folder.Write("feedback.md", "mine, too");
        new FeedbackFolder(_folder["forged"]).Write([]);
        Assert.True(File.Exists(_folder["thesis/chapter.md"]) && File.Exists(_folder["feedback.md"]));
    }

    public void Dispose() => _folder.Dispose();

    private static readonly LearnerRemarks SomeRemarks = new(
    [
        new(null, null, "Come and see me about `relu`.", 0, null, 1),
        new("relu-stack", null, "Well argued.", 2, "tests of your own", 2),
        new("relu-stack", "relu-stack/relu", null, -0.5m, "a copied comment", 3),
    ]);

    private static Course SomeCourse(params SpecialCase[] exceptions) => new(
        "course.yaml", "A course", CourseZone.Utc,
        [Pack("relu-stack"), Pack("stdin-stdout")], LatePolicy.None, CountedAttempt.Last,
        [new SpecialCase.Extension("learner-01", "stdin-stdout", Staff, 1, LocalMoment.Parse("2026-04-01")!.Value), .. exceptions],
        new Roster([new RosterEntry("learner-01", "One Learner", null, "learner-01@example.org", null, null, null, null, null, 2), new RosterEntry("learner-02", null, null, null, null, null, null, null, null, 3)]));

    private static CoursePack Pack(string id) => new(id, null, null, LocalMoment.Parse("2026-03-01"), new LatePolicy(5, 10, 50));

    private static LearnerFeedback Of(Course course) => LearnerFeedback.Of(course, Row(course, SomeRemarks), "learner-01", Report("learner-01"), SomeRemarks);

    private static GradebookRow Row(Course course, LearnerRemarks remarks)
    {
        var at = new HandInTime(new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), TimeSource.Submission);
        var packs = Report("learner-01").Results.GroupBy(result => result.Challenge.Split('/')[0], StringComparer.Ordinal)
            .ToImmutableDictionary(pack => pack.Key, pack => ImmutableArray.Create(GradedPacks.Attempt("", [.. pack], at)), StringComparer.Ordinal);
        return Gradebook.Of(course, [new GradedPacks("learner-01", packs).With(remarks)], DateTimeOffset.MaxValue).Rows.Single(row => row.Learner == "learner-01");
    }

    /// <summary>As no grading makes it: a hidden check with everything that must not be shown of one.</summary>
    private static LearnerReport Report(string learner) => new(
        learner, 8, 11,
        [
            new("relu-stack/relu", Verdict.WrongAnswer, 7, 10, null, [],
            [
                new("one vector", Verdict.WrongAnswer, 0, 2, false, "index 1: expected 0, got -2", "Relu([1, -2])", "[1, 0]", "[1, -2]", "[1]", "exactly"),
                new("hidden one", Verdict.WrongAnswer, 0, 1, true, Staff + " message", Staff + " input", Staff + " expected", Staff + " actual", Staff, Staff, Staff, Staff, 3),
            ], []),
            new("stdin-stdout/sum", Verdict.Accepted, 1, 1, null, [], [new("1", Verdict.Accepted, 1, 1, false)], []),
        ],
        [new("relu-stack/rellu.csx", "no such challenge; did you mean relu?")]);
}
