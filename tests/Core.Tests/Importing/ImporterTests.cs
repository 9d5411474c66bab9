using Core.Tests.Revisions;
using Core.Tests.Submissions;
using Grader.Courses;
using Grader.Importing;

namespace Core.Tests.Importing;

/// <summary>A made-up download of each form, to submissions.</summary>
public sealed class ImporterTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    [Fact]
    public Task SortsMoodlesFoldersAndOnlineTexts()
    {
        _folder.Write("download/One Learner_4711_assignsubmission_file_/relu.csx", "// relu of one\n")
            .Write("download/One Learner_4711_assignsubmission_file_/stdin-stdout/sum.cs", "// sum of one\n")
            .Write("download/One Learner_4711_assignsubmission_onlinetext_/onlinetext.html", "<p>why-depth: A<br>predict: 4&nbsp;2</p><script>alert(1)</script>")
            .Write("download/Two van Learner_4712_assignsubmission_file/my homework/net/Layer.cs", "// layer\n")
            .Write("download/Two van Learner_4712_assignsubmission_file/my homework/net/Net.cs", "// net\n")
            .Write("download/Two van Learner_4712_assignsubmission_file/my homework/essay.pdf", "%PDF")
            .Write("download/Participant_4713_assignsubmission_file_/relu.csx", "// nobody's\n")
            .Write("download/Some Stranger_4714_assignsubmission_file_/relu.csx", "// a stranger's\n")
            .Write("download/Ogrenci Ornek_4715_assignsubmission_file_rellu.csx", "// a wrong name\n")
            .Write("download/grades.xlsx", "x");
        return Verify(_folder.Told(_folder.Import(Platform.Moodle)), "txt");
    }

    [Fact]
    public Task SortsCanvassFilesWithItsMarks()
    {
        _folder.Write("download/learnerone_101_900_relu-1.csx", "// again\n")
            .Write("download/learnerone_101_899_relu.csx", "// first\n")
            .Write("download/learnerone_101_901_answers.yaml", "why-depth: B\n")
            .Write("download/vanlearnertwo_LATE_102_902_relu.csx", "// late\n")
            .Write("download/learnerone_999_903_relu.csx", "// somebody else of the same name\n")
            .Write("download/öğrenciörnek_103_text.html", "<div>why-depth: C</div>")
            .Write("download/öğrenciörnek_103_link.html", "<a href='https://example.org'></a>")
            .Write("download/anon_x7Yz1_904_relu.csx", "// anonymous\n");
        return Verify(_folder.Told(_folder.Import(Platform.Canvas)), "txt");
    }

    [Fact]
    public Task SortsGradescopesExportWithItsTimes()
    {
        _folder.Write("download/assignment_1_export/submission_metadata.yml", """
            ---
            submission_11:
              :submitters:
              - :name: One Learner
                :sid: learner-01
                :email: one@example.org
              :created_at: 2026-03-01 22:10:00.123456789 Z
              :score: 1.0
              :results: &1 !ruby/hash:Anything
                tests: [{ name: x, score: 1 }]
              :history:
              - *1
            submission_12:
              :submitters:
              - :name: Two van Learner
                :sid: ''
                :email: learner-02@example.org
              - :name: Örnek Öğrenci
                :sid: learner-03
              :created_at: 2026-03-02 00:30:00.000000000 +01:00
            submission_13:
              :submitters:
              - :name: One Learner
                :sid: learner-01
              :created_at: 2026-03-03 08:00:00.000000000 Z
            submission_14:
              :submitters: []
            submission_15:
              :submitters:
              - :name: Gone

            """)
            .Write("download/assignment_1_export/submission_11/relu.csx", "// first\n")
            .Write("download/assignment_1_export/submission_11/dense-layer.csx", "// dense\n")
            .Write("download/assignment_1_export/submission_12/relu/relu.csx", "// of two\n")
            .Write("download/assignment_1_export/submission_13/relu.csx", "// second\n")
            .Write("download/assignment_1_export/submission_14/relu.csx", "// of nobody\n")
            .Write("download/assignment_1_export/submission_16/relu.csx", "// not listed\n");
        return Verify(_folder.Told(_folder.Import(Platform.Gradescope)), "txt");
    }

    [Fact]
    public Task TakesClonesAtABranchWithTheCommitsTime()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links, FIFOs and such names are made with a Unix shell");
        Clone("one-01", "// of the branch\n");
        Clone("learner-02", branch: null, text: "// no such branch\n");
        _folder.Write("download/learner-03/relu.csx", "// no clone\n");
        return Verify(_folder.Told(_folder.Import(Platform.Git, branch: "hand-in")), "txt");
    }

    [Fact]
    public Task TakesAnArchiveOfPlainFoldersAsItIs()
    {
        _folder.Write("class.zip", Zips.Of(
            ("learner-01/relu-stack/relu.csx", "// relu\n"), ("learner-01/relu-stack/.git/config", "x"), ("learner-02/../../evil.csx", "x"),
            ("learner-02/relu.csx", "// relu\n"), ("/etc/relu.csx", "x"), ("learner-09/relu.csx", "// nobody\n"), ("relu.csx", "// loose\n")));
        return Verify(_folder.Told(_folder.Import(Platform.Folder, "class.zip")), "txt");
    }

    [Fact]
    public void TheSameImportAgainChangesNothing()
    {
        _folder.Write("download/One Learner_1_assignsubmission_file_/relu.csx", "// relu\n");
        Assert.NotEmpty(_folder.Import(Platform.Moodle).Steps);
        Assert.Empty(_folder.Plan(Platform.Moodle).Steps);
    }

    [Fact]
    public Task ALaterDownloadMakesWhatWasThereAnEarlierAttempt()
    {
        _folder.Write("download/learner-01/relu.csx", "// first\n").Write("download/learner-01/dense-layer.csx", "// dense\n");
        _folder.Import(Platform.Folder);
        _folder.Time = _folder.Time.AddDays(1);
        _folder.Write("later/learner-01/relu/a.csx", "// second\n");
        return Verify(_folder.Told(_folder.Import(Platform.Folder, "later")), "txt");
    }

    [Theory]
    [InlineData("UTC", "2026-10-14T20-00-00Z")]
    [InlineData("Europe/Berlin", "2026-10-14T18-00-00Z")]
    public void ATimeWithoutAZoneIsOnTheCoursesClocks_AsItIsWhenItIsGraded(string zone, string attempt)
    {
        _folder.Write("submissions/learner-01/relu-stack/relu.csx", "// there\n")
            .Write("submissions/learner-01/relu-stack/submission.yaml", "submitted: 2026-10-14 20:00\n");
        _folder.Time = new(2026, 10, 15, 0, 0, 0, DateTimeKind.Utc);
        _folder.Write("download/learner-01/relu.csx", "// later\n");

        _folder.Import(Platform.Folder, zone: CourseZone.Find(zone));

        Assert.Contains($"learner-01/relu-stack/.attempts/{attempt}/relu.csx", _folder.Files());
    }

    [Fact]
    public void AnOlderDownloadIsAnEarlierAttemptItself()
    {
        _folder.Write("older/learner-01/relu.csx", "// first\n");
        _folder.Time = _folder.Time.AddDays(1);
        _folder.Write("download/learner-01/relu.csx", "// second\n");
        _folder.Import(Platform.Folder);
        _folder.Import(Platform.Folder, "older");
        Assert.Equal("// second\n", _folder.Read("learner-01/relu-stack/relu.csx"));
        Assert.Equal("// first\n", _folder.Read("learner-01/relu-stack/.attempts/2026-03-01T22-10-00Z/relu.csx"));
        Assert.Empty(_folder.Plan(Platform.Folder, "older").Steps);
        Assert.Empty(_folder.Plan(Platform.Folder).Steps);
    }

    [Fact]
    public void OneChallengeAskedForTakesFilesOfAnyName()
    {
        _folder.Write("download/learnerone_101_1_homework.csx", "// relu\n").Write("download/vanlearnertwo_102_text.html", "<pre>var x = 1;\nvar y = 2;</pre>");
        _folder.Import(Platform.Canvas, challenge: "relu-stack/relu");
        Assert.Equal("// relu\n", _folder.Read("learner-01/relu-stack/relu.csx"));
        Assert.Equal("var x = 1;\nvar y = 2;\n", _folder.Read("learner-02/relu-stack/relu.csx"));
    }

    [Fact]
    public void OneLibraryAskedForTakesLooseFilesTogether()
    {
        _folder.Write("download/learnerone_101_1_Layer.cs", "// layer\n").Write("download/learnerone_101_2_Net.cs", "// net\n");
        _folder.Import(Platform.Canvas, challenge: "net");
        Assert.Equal(["learner-01/relu-stack/net/Layer.cs", "learner-01/relu-stack/net/Net.cs", "learner-01/relu-stack/submission.yaml"], _folder.Files());
    }

    [Fact]
    public void AnAnswerTypedIntoAPageIsTheQuestionsAnswer()
    {
        _folder.Write("download/learnerone_101_text.html", "<p>it's</p><p>two lines</p>");
        _folder.Import(Platform.Canvas, challenge: "why-depth");
        Assert.Equal("why-depth: 'it''s\n\n  two lines'\n", _folder.Read("learner-01/relu-stack/answers.yaml"));
    }

    [Fact]
    public void ATimeThatALearnerClaimsDoesNotCount()
    {
        _folder.Write("download/learner-01/relu-stack/answers.yaml", "why-depth: A\nsubmitted: 2020-01-01T00:00:00Z\n")
            .Write("download/learner-01/relu-stack/submission.yaml", "submitted: 2020-01-01T00:00:00Z\n").Write("download/learner-01/relu-stack/remarks.yaml", "remarks: [{ points: 100, reason: r }]\n");
        _folder.Import(Platform.Folder);
        Assert.Equal(["learner-01/relu-stack/answers.yaml", "learner-01/relu-stack/submission.yaml"], _folder.Files());
        Assert.Equal("submitted: 2026-03-01T22:10:00Z\nfrom: folder\n", _folder.Read("learner-01/relu-stack/submission.yaml"));
    }

    [Fact]
    public void LinksInADownloadAreNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links, FIFOs and such names are made with a Unix shell");
        _folder.Write("secret.csx", "// secret\n");
        _folder.Write("download/learner-01/x.txt", "");
        _folder.Shell("ln -s ../../secret.csx download/learner-01/relu.csx; ln -s ../.. download/learner-02; ln -s learner-01 download/relu-stack");
        var plan = _folder.Import(Platform.Folder);
        Assert.Empty(plan.Work);
        Assert.Contains(plan.LeftOut, left => left is { Place: "learner-01/relu.csx", Why: "is a link; links are not followed" });
    }

    [Theory]
    [InlineData("ln -s $PWD/elsewhere submissions/learner-01")]
    [InlineData("mkdir submissions/learner-01; ln -s $PWD/elsewhere submissions/learner-01/relu-stack")]
    [InlineData("mkdir -p submissions/learner-01/relu-stack; ln -s $PWD/elsewhere submissions/learner-01/relu-stack/relu.csx")]
    [InlineData("mkdir -p submissions/learner-01/relu-stack; ln -s $PWD/elsewhere submissions/learner-01/relu-stack/relu")]
    public void LinksWhereItWritesAreNotFollowed(string links)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links, FIFOs and such names are made with a Unix shell");
        _folder.Write("download/learner-01/relu.csx", "// relu\n");
        _folder.Shell($"mkdir submissions elsewhere; {links}");
        try
        {
            var plan = _folder.Import(Platform.Folder);
            Assert.NotEmpty(plan.LeftOut);
        }
        catch (ImportException refused)
        {
            Assert.Contains("link", refused.Message, StringComparison.Ordinal);
        }
        Assert.Empty(Directory.GetFileSystemEntries(_folder["elsewhere"]));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData(".hidden")]
    [InlineData("a/b")]
    [InlineData("a\nb")]
    [InlineData("..")]
    public void NoIdOfARosterLeadsOutOfTheFolder(string id)
    {
        _folder.Write("download/learnerone_101_1_relu.csx", "// relu\n");
        var plan = _folder.Import(Platform.Canvas, roster: new Roster([new(id, "One Learner", null, null, null, null, null, null, null, 2)]));
        Assert.Single(plan.Unknown);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void TwoOfOneNameAreNotGuessedBetween()
    {
        _folder.Write("download/One Learner_1_assignsubmission_file_/relu.csx", "// whose\n");
        RosterEntry Same(string id) => new(id, "One Learner", null, null, null, null, null, null, null, 2);
        var plan = _folder.Import(Platform.Moodle, roster: new Roster([Same("learner-01"), Same("learner-02")]));
        Assert.Contains("learner-01, learner-02", Assert.Single(plan.Unknown).Why, StringComparison.Ordinal);
        Assert.Empty(plan.Steps);
    }

    [Fact]
    public void WithoutARosterTwoSendersOfOneNameAreNotOneLearner()
    {
        _folder.Write("download/One Learner_1_assignsubmission_file_/relu.csx", "// one\n").Write("download/One Learner_2_assignsubmission_file_/relu.csx", "// two\n");
        var plan = _folder.Import(Platform.Moodle, roster: Roster.Empty);
        Assert.Equal("One Learner", Assert.Single(plan.Work).Learner);
        Assert.Single(plan.Unknown);
    }

    [Fact]
    public void ABombInAnUploadIsLeftOutAndTheOthersAreNot()
    {
        _folder.Write("download/learner-01.zip", Zips.Of(("relu.csx", new string('/', 50 << 20))));
        _folder.Write("download/learner-02.zip", Zips.Of(("relu.csx", "// relu\n")));
        var plan = _folder.Import(Platform.Folder);
        Assert.Equal("learner-02", Assert.Single(plan.Work).Learner);
        Assert.Single(plan.LeftOut);
    }

    [Fact]
    public void FileNamesAreShownEscaped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links, FIFOs and such names are made with a Unix shell");
        _folder.Shell("mkdir -p download/learner-01; printf x > \"download/learner-01/$(printf 'a\\033[31mb').csx\"");
        Assert.Equal(@"learner-01/a\u{001B}[31mb.csx", Assert.Single(_folder.Import(Platform.Folder).LeftOut).Place);
    }

    public void Dispose() => _folder.Dispose();

    private void Clone(string name, string text, string? branch = "hand-in")
    {
        using var origin = new GitFolder();
        origin.Write("README.md", "mine\n");
        origin.Commit();
        if (branch is not null)
            origin.Git("switch", "--quiet", "--create", branch);
        origin.Write("relu-stack/relu.csx", text);
        _folder.Shell($"cd {origin.Path} && git add --all && GIT_COMMITTER_DATE=2026-03-01T23:10:00+01:00 git commit --quiet --message hand-in");
        _folder.Shell($"mkdir -p download && git clone --quiet --no-checkout {origin.Path} download/{name}");
        // What is not committed, and what a checkout would run, is nothing to an import.
        _folder.Write($"download/{name}/relu-stack/dense-layer.csx", "// not committed\n");
    }
}
