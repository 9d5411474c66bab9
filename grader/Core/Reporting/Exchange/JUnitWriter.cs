using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace Grader.Reporting.Exchange;

/// <summary>
/// JUnit XML as GitLab and Jenkins read it. A challenge of a learner is a suite, a check is a test case; a class name holds both, since
/// GitLab knows a test by class name and name. Without times, since a report has none.
/// </summary>
public sealed class JUnitWriter : IBatchWriter
{
    private readonly TextWriter _output;
    private readonly XmlWriter _xml;

    public JUnitWriter(TextWriter output)
    {
        _output = output;
        // The writer would name the encoding of a string, which is never that of the file.
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        _xml = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false });
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "grader");
    }

    public void Add(LearnerReport report, ReportPlaces? places = null)
    {
        foreach (var result in HiddenChecks.Seal(report).Results)
            Suite($"{ReportText.Line(report.Learner)}/{ReportText.Line(result.Challenge)}", TestCase.Of(result));
        _xml.Flush();
    }

    public void Finish(ImmutableArray<ReportNote> notes)
    {
        _xml.WriteFullEndElement();
        _xml.Flush();
        _output.Write("\n");
        _output.Flush();
    }

    private void Suite(string name, ImmutableArray<TestCase> cases)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", name);
        Count("tests", cases, _ => true);
        Count("failures", cases, one => IsFailure(one.Verdict));
        Count("errors", cases, one => one.Verdict == Verdict.JudgeError);
        Count("skipped", cases, one => one.Verdict == Verdict.Skipped);
        foreach (var one in cases)
            Case(name, one);
        _xml.WriteEndElement();
    }

    private void Case(string suite, TestCase one)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", one.Name);
        _xml.WriteAttributeString("classname", suite);
        if (one.Verdict != Verdict.Accepted)
        {
            _xml.WriteStartElement(IsFailure(one.Verdict) ? "failure" : one.Verdict == Verdict.Skipped ? "skipped" : "error");
            _xml.WriteAttributeString("type", VerdictText.Name(one.Verdict));
            _xml.WriteAttributeString("message", one.Message);
            // Readers show either: the message again, with all that belongs to it.
            _xml.WriteString(one.Text.Length > 0 ? one.Text : one.Message);
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void Count(string name, ImmutableArray<TestCase> cases, Func<TestCase, bool> counts) =>
        _xml.WriteAttributeString(name, cases.Count(counts).ToString(CultureInfo.InvariantCulture));

    private static bool IsFailure(Verdict verdict) => verdict is not (Verdict.Accepted or Verdict.Skipped or Verdict.JudgeError);
}
