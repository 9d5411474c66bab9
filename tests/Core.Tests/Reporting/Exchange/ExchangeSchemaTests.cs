using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using NJsonSchema;

namespace Grader.Reporting.Exchange;

/// <summary>What we write for other tools is what they say they read; Schemas/README.md says where each schema is from.</summary>
public sealed class ExchangeSchemaTests
{
    private static readonly JsonSchema Sarif = Schema("sarif-2.1.0-rtm.5.json"), Ctrf = Schema("ctrf-schema-0.0.json"),
        Gradescope = Schema("gradescope.schema.json"), Exercism = Schema("exercism.schema.json");

    [Fact]
    public void EveryReportFitsEverySchema() => ReportSchemaTests.Reports.Sample(AssertFits, iter: 40);

    [Fact]
    public void ReportsAsLearnersGetThemFit()
    {
        foreach (var report in SomeReport.Class())
            AssertFits(report);
    }

    [Fact]
    public void WhateverASubmissionWritesFits()
    {
        foreach (var piece in HostileText.Pieces.Append(HostileText.All))
            AssertFits(SomeReport.Hostile(piece));
    }

    [Fact]
    public void AClassFits()
    {
        AssertJson(Sarif, SomePlaces.Rendered(output => new SarifWriter(output), SomeReport.Class()));
        AssertJson(Ctrf, SomePlaces.Rendered(output => new CtrfWriter(output), SomeReport.Class()));
        AssertJUnit(SomePlaces.Rendered(output => new JUnitWriter(output), SomeReport.Class()));
    }

    [Fact]
    public void NoHiddenCheckSaysMoreThanItsNameVerdictAndPoints()
    {
        // A model that carries more than it should: the renderers must not pass it on.
        var leaky = SomeReport.Of("learner-01", [SomeReport.Result("pack/relu", Verdict.WrongAnswer, 0, 1, [
            new("secret check", Verdict.WrongAnswer, 0, 1, true, "LEAK", "LEAK", "LEAK", "LEAK", "LEAK", "LEAK", "LEAK", "LEAK", 7)])]);
        foreach (string text in All(leaky))
            Assert.DoesNotContain("LEAK", text, StringComparison.Ordinal);
    }

    /// <summary>In a learner edition: neither passed nor failed, and nothing to lose.</summary>
    [Fact]
    public void ACheckThatWasNotAskedIsNoFailure()
    {
        var partial = SomeReport.Of("learner-01", [SomeReport.Result("pack/relu", Verdict.Accepted, 1, 1, [SomeReport.Passed("one"), new("two", Verdict.Skipped, 0, 0, true)])]) with { IsPartial = true };
        string junit = SomePlaces.Rendered(output => new JUnitWriter(output), partial);

        Assert.Contains("failures=\"0\" errors=\"0\" skipped=\"1\"", junit, StringComparison.Ordinal);
        Assert.DoesNotContain("fail", GradescopeReport.Render(partial), StringComparison.Ordinal);
        Assert.DoesNotContain("fail", ExercismReport.Render(partial), StringComparison.Ordinal);
        Assert.Contains("\"results\": []", SomePlaces.Rendered(output => new SarifWriter(output), partial), StringComparison.Ordinal);
    }

    [Fact]
    public void ATestOfAClassIsKnownByClassNameAndName()
    {
        var cases = XDocument.Parse(SomePlaces.Rendered(output => new JUnitWriter(output), SomeReport.Class())).Descendants("testcase").ToList();

        Assert.NotEmpty(cases);
        Assert.Equal(cases.Count, cases.Select(one => ((string?)one.Attribute("classname"), (string?)one.Attribute("name"))).Distinct().Count());
    }

    [Fact]
    public void AFindingKeepsItsFingerprintWhenItsLineMoves()
    {
        var there = SomeReport.Of("learner-01", [SomeReport.Result("pack/relu", Verdict.CompileError, 0, 1, []) with { Diagnostics = [new("CS1002", "error", "relu.csx", 4, 22, "; expected")] }]);
        var moved = SomeReport.Of("learner-01", [SomeReport.Result("pack/relu", Verdict.CompileError, 0, 1, []) with { Diagnostics = [new("CS1002", "error", "relu.csx", 9, 22, "; expected")] }]);

        Assert.Equal(Fingerprint(there), Fingerprint(moved));
        Assert.NotEqual(Fingerprint(there), Fingerprint(there with { Learner = "learner-02" }));
    }

    internal static IEnumerable<string> All(LearnerReport report) =>
    [
        SomePlaces.Rendered(output => new JUnitWriter(output), report), SomePlaces.Rendered(output => new SarifWriter(output), report),
        SomePlaces.Rendered(output => new CtrfWriter(output), report), GradescopeReport.Render(report), ExercismReport.Render(report),
    ];

    private static void AssertFits(LearnerReport report)
    {
        AssertJUnit(SomePlaces.Rendered(output => new JUnitWriter(output), Distinct(report)));
        AssertJson(Sarif, SomePlaces.Rendered(output => new SarifWriter(output), report));
        AssertJson(Ctrf, SomePlaces.Rendered(output => new CtrfWriter(output), report));
        AssertJson(Gradescope, GradescopeReport.Render(report));
        AssertJson(Exercism, ExercismReport.Render(report));
    }

    /// <summary>Made reports may have one challenge twice; read ones never have.</summary>
    private static LearnerReport Distinct(LearnerReport report) => report with { Results = [.. report.Results.DistinctBy(result => ReportText.Line(result.Challenge))] };

    private static void AssertJson(JsonSchema schema, string json)
    {
        var errors = schema.Validate(json);
        Assert.True(errors.Count == 0, string.Join('\n', errors) + "\n" + json);
    }

    private static void AssertJUnit(string xml)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(null, SchemaPath("junit.xsd"));
        settings.ValidationEventHandler += (_, wrong) => Assert.Fail($"{wrong.Message}\n{xml}");
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }
    }

    private static string? Fingerprint(LearnerReport report)
    {
        using var document = JsonDocument.Parse(SomePlaces.Rendered(output => new SarifWriter(output), report));
        return document.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").GetProperty("graderFinding/v1").GetString();
    }

    private static JsonSchema Schema(string name) => JsonSchema.FromJsonAsync(File.ReadAllText(SchemaPath(name))).GetAwaiter().GetResult();

    private static string SchemaPath(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Schemas", name);
}
