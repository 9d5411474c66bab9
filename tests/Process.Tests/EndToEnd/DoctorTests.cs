using System.Text.Json;
using Xunit;

namespace Process.Tests.EndToEnd;

public class DoctorTests
{
    [Fact]
    public void SaysWhichLayersHoldAndThatAClassCanBeGraded()
    {
        var run = GraderCli.Run("doctor");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("holds    landlock (ABI ", run.Out);
        Assert.Contains("holds    seccomp: ", run.Out);
        Assert.EndsWith("Others' submissions can be graded here.\ncompiler: run by .NET (machine code, which starts faster, is not installed).\ntraining: LightGBM, FastTree, FastForest and networks.\n", run.Out.Replace("`grader doctor --all` tells how each layer is turned on, here and elsewhere.\n", ""));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void SaysTheSameAsJson()
    {
        using var told = JsonDocument.Parse(GraderCli.Run("doctor", "--format", "json").Out);
        Assert.Equal("confined", told.RootElement.GetProperty("isolation").GetString());
        Assert.Equal(6, told.RootElement.GetProperty("layers").GetArrayLength());
        Assert.False(told.RootElement.GetProperty("compiler").GetProperty("machineCode").GetBoolean());
        Assert.True(told.RootElement.GetProperty("training").GetProperty("lightGbm").GetBoolean());
    }
}
