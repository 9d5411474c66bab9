using Grader.Submissions;

namespace Core.Tests.Submissions;

/// <summary>A folder as it comes in after a deadline; every sentence that a learner or a course reads of it in one snapshot.</summary>
public sealed class MessyClassTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task SaysWhatBecameOfEverythingInAMessyFolder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links, FIFOs and such names are made with a Unix shell");
        AddClass();
        AddMisspelt();
        AddWrongForms();
        AddBadAnswers();
        AddUnreadable();
        AddArchives();
        return Verify(SubmissionText.Render(new SubmissionReader(SomePacks.All, new([_folder["class"]]))), "txt");
    }

    private void AddClass()
    {
        Add("learner-01/relu-stack/relu.csx");
        Add("learner-01/report.verified.json");
        Add("learner-01/relu-stack/.attempts/1/relu.csx");
        Add("learner-01/submission.yaml");
        _folder.Folder("class/learner-02");
        Add("relu.csx");
        Add("Thumbs.db");
        Add(".DS_Store");
        Add("relu_stack/relu.csx");
        Add("learner-01.zip");
        _folder.Shell("cd class && ln -s learner-01 learner-03 && mkfifo learner-04");
        _folder.Shell("""cd class && mkdir "$(printf 'evil\342\200\256gpj')" "$(printf 'M\237ller')" """);
    }

    private void AddMisspelt()
    {
        Add("learner-05/relu-stck/relu.csx");
        Add("learner-05/relu.csx");
        Add("learner-05/relu-stack/rellu.csx");
        Add("learner-05/relu-stack/sum.cs");
        Add("learner-05/relu-stack/dense-layer.py");
        Add("learner-05/relu-stack/answer.yaml", "why-depth: A");
        Add("learner-05/relu-stack/scratch.txt");
        Add("learner-05/relu-stack/holidays/photo.jpg");
    }

    private void AddWrongForms()
    {
        Add("learner-06/relu-stack/relu/A.cs");
        Add("learner-06/relu-stack/relu/B.cs");
        Add("learner-06/relu-stack/net.csx");
        Add("learner-06/relu-stack/dense-layer.cs");
        Add("learner-06/relu-stack/Dense-Layer.csx");
        Add("learner-06/relu-stack/why-depth.csx");
        Add("learner-06/stdin-stdout/Sum.CSX.txt");
    }

    private void AddBadAnswers()
    {
        Add("learner-07/relu-stack/answers.yaml", "why-depth: A\npredict: [1, 0] [2]\n");
        Add("learner-07/relu-stack/relu.csx");
        Add("learner-08/relu-stack/answers.yaml.txt", "why-dept: A\nrelu: B\npredict:\n");
        Add("learner-08/relu-stack/why-depth/notes.cs");
    }

    private void AddUnreadable()
    {
        _folder.Write("class/learner-09/relu-stack/relu.csx", [0x50, 0xFF]);
        Add("learner-09/relu-stack/dense-layer.csx", new string('x', 300 << 10));
        Add("learner-09/relu-stack/net/A.cs");
        _folder.Shell("cd class/learner-09 && ln -s ../../secret relu-stack/net/B.cs && ln -s ../learner-01/stdin-stdout stdin-stdout && mkfifo fifo");
        Add("learner-10/relu-stack");
    }

    private void AddArchives()
    {
        _folder.Write("class/learner-11.zip", Zips.Of(("../../learner-01/relu.csx", "")));
        _folder.Write("class/learner-12.zip", Zips.Of(
            ("learner-12/relu-stack/relu.csx", ""), ("learner-12/relu-stack/solution.docx", ""), ("__MACOSX/learner-12/._relu-stack", "")));
        _folder.Write("class/learner-13/relu-stack/net.zip", Zips.Of(("bomb.cs", new string(' ', 10 << 20))));
    }

    private void Add(string path, string text = "") => _folder.Write("class/" + path, text);
}
