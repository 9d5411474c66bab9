using Grader.Confining;
using Xunit;

namespace Process.Tests.Confining;

public class DiagnosisTests
{
    [Fact]
    public void WithoutLandlockItSaysHowToTurnItOn()
    {
        var diagnosis = Diagnosis.Of(Isolation.Of(Protections.All & ~(Protections.Reading | Protections.Inspection)), abi: 0);
        Assert.Equal(["landlock"], diagnosis.Layers.Where(layer => !layer.Holds).Select(layer => layer.Name));
        Assert.Contains("lsm=", diagnosis.Layers[0].Remedy);
        Assert.Contains("read files", diagnosis.Conclusion);
    }

    [Fact]
    public void WithoutAFilterItSaysWhatAFilterNeeds()
    {
        var diagnosis = Diagnosis.Of(Isolation.Of(Protections.Reading | Protections.Writing | Protections.Inspection), abi: 7);
        Assert.Equal(["seccomp"], diagnosis.Layers.Where(layer => !layer.Holds).Select(layer => layer.Name));
        Assert.Contains("x86-64", diagnosis.Layers[1].Remedy);
    }
}
