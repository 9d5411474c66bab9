using System.Diagnostics;

namespace Networks.Tests;

/// <summary>Other machines' arithmetic, as far as one machine can show it: the test of the bits runs once more with fewer instructions.</summary>
public class MachineTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_TieredCompilation")]
    public async Task TrainsTheSameBitsWithout(string setting)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", "*TrainedWeightsHaveTheseBits"])
        {
            RedirectStandardOutput = true,
            Environment = { [setting] = "0" },
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Insert(0, typeof(MachineTests).Assembly.Location);
        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", output, StringComparison.Ordinal);
    }
}
