using System.Runtime.CompilerServices;
using Grader.Grading.Proofs;
using NJsonSchema;
using static VerifyXunit.Verifier;

namespace Core.Tests.Grading.Proofs;

/// <summary>docs/schemas/proof.schema.json promises what is written.</summary>
public sealed class ProofJsonTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(File.ReadAllText(SchemaPath())).GetAwaiter().GetResult();

    [Fact]
    public async Task SaysWhatTheTextSays()
    {
        string json = ProofJson.Render(SomeProofs.All);
        Assert.Empty(Schema.Validate(json));
        await Verify(json, "json");
    }

    [Theory]
    [InlineData("\"schema\": \"grader-proof/1\"", "\"schema\": \"grader-proof/2\"")]
    [InlineData("\"bound\": \"atLeast\"", "\"bound\": \"least\"")]
    [InlineData("\"atMost\": 50,", "")]
    [InlineData("\"why\": null", "\"why\": null, \"time\": 1")]
    public void TheSchemaRefusesWhatNoProofSays(string written, string instead)
    {
        string json = ProofJson.Render(SomeProofs.All);
        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.NotEmpty(Schema.Validate(json.Replace(written, instead, StringComparison.Ordinal)));
    }

    private static string SchemaPath([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "../../../../docs/schemas/proof.schema.json");
}
