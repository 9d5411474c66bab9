using Grader.Grading.Proofs;
using static VerifyXunit.Verifier;

namespace Core.Tests.Grading.Proofs;

public sealed class ProofTextTests
{
    [Fact]
    public async Task ShowsThresholdsAsATable()
    {
        string text = string.Concat(SomeProofs.All.Select(ProofText.Render));
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 80 && !line.Contains("not so", StringComparison.Ordinal));
        await Verify(text, "txt");
    }
}
