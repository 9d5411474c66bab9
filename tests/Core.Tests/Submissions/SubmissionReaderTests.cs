using Grader.Submissions;

namespace Core.Tests.Submissions;

public sealed class SubmissionReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ReadsAGoodFolderOfLearners()
    {
        _folder.Write("class/learner-01/relu-stack/relu.csx", "double[] Relu(double[] x) => x;");
        _folder.Write("class/learner-01/relu-stack/net/Layer.cs", "class Layer;");
        _folder.Write("class/learner-01/relu-stack/net/Net.cs", "class Net;");
        _folder.Write("class/learner-01/relu-stack/answers.yaml", "why-depth: A\npredict:\n  - [1 0 5]\n  - ''\n");
        _folder.Write("class/learner-02/stdin-stdout/sum.cs", "System.Console.WriteLine(1);");
        Assert.Equal("""
            learner-01
              relu-stack/relu: relu.csx
              relu-stack/dense-layer: missing
              relu-stack/net: net/Layer.cs, net/Net.cs
              relu-stack/why-depth: «A»
              relu-stack/predict: «[1 0 5]» then «»

            learner-02
              stdin-stdout/sum: sum.cs
              stdin-stdout/relu-io: missing

            """, SubmissionText.Render(new SubmissionReader(SomePacks.All, new([_folder["class"]]))));
    }
}
