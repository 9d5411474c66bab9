using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Grader.Challenges;
using Grader.Courses;
using Grader.Courses.Exporting;
using Grader.Grading;
using Grader.Reporting;
using Grader.Submissions;

namespace Grader.Cli;

/// <summary>run.json: the facts of one run that must not reach a report, since they differ from run to run and machine to machine.</summary>
internal sealed class RunRecord(Workers workers)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public byte[] Render(GradedLearner learner)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "grader-run/1");
            json.WritePropertyName("learner");
            json.WriteRawValue(JsonText.Of(learner.Report.Learner)); // A learner's name can be an order to a log; the rest is ours.
            json.WriteString("grader", typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
            json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            json.WriteString("system", $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}");
            json.WriteNumber("processors", Environment.ProcessorCount);
            json.WriteString("isolation", workers.Containment.Isolation.Name);
            json.WriteStartArray("layers");
            foreach (string layer in workers.Containment.Layers)
                json.WriteStringValue(layer);
            json.WriteEndArray();
            if (learner.Entry.Attempt is { } attempt)
                json.WriteString("attempt", ReportText.Line(attempt.Name));
            json.WriteStartArray(ReportFolders.HandedIn);
            foreach (var (pack, time) in learner.Times)
            {
                json.WriteStartObject();
                json.WriteString("pack", pack);
                json.WriteString("at", time.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                json.WriteString("from", TimeSources.Name(time.Source));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("handIns");
            foreach (var (handIn, graded) in learner.HandIns)
                Write(json, handIn, graded);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private void Write(Utf8JsonWriter json, HandIn handIn, GradedHandIn graded)
    {
        json.WriteStartObject();
        json.WriteString("challenge", handIn.Challenge.Id);
        json.WriteString("challengeHash", workers.Challenges.HashOf(handIn.Challenge));
        json.WriteString("submissionHash", HashOf(handIn));
        json.WriteStartArray("blanked");
        foreach (string where in graded.Blanked)
            json.WriteStringValue(where);
        json.WriteEndArray();
        json.WriteStartArray("runs");
        foreach (var measure in graded.Measures)
        {
            json.WriteStartObject();
            json.WriteString("what", measure.What);
            json.WriteNumber("cpuMs", Math.Round(measure.Cpu.TotalMilliseconds, 1));
            json.WriteNumber("wallMs", Math.Round(measure.Wall.TotalMilliseconds, 1));
            json.WriteNumber("peakMemory", measure.PeakMemory);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var (check, name, value) in graded.Figures)
        {
            json.WriteStartObject();
            json.WriteString("check", check);
            json.WriteString("name", name);
            json.WriteNumber("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? HashOf(HandIn handIn)
    {
        IEnumerable<string>? parts = handIn switch
        {
            HandIn.Code code => code.Files.SelectMany(file => new[] { file.Path, file.Text }),
            HandIn.Answers answers => answers.Tries,
            _ => null,
        };
        if (parts is null)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
