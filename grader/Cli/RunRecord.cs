using System.Globalization;
using System.Text.Json;
using Grader.Courses;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary>run.json: the facts of each grading that must not reach a report, since they differ from run to run and machine to machine.</summary>
internal static class RunRecord
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static byte[] Render(KeptLearner learner)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "grader-run/1");
            json.WritePropertyName("learner");
            json.WriteRawValue(JsonText.Of(learner.Name)); // A learner's name can be an order to a log; the rest is ours.
            if (!learner.Key.IsNewest)
                json.WriteString("attempt", ReportText.Line(learner.Key.Attempt));
            json.WriteStartArray("handedIn");
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
            foreach (var grading in learner.Gradings)
                Write(json, grading);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, KeptGrading grading)
    {
        var (environment, graded) = (grading.Environment, grading.Graded);
        json.WriteStartObject();
        json.WriteString("challenge", grading.Key.Challenge);
        json.WriteString("challengeHash", grading.ChallengeHash);
        json.WriteString("submissionHash", grading.Submission);
        json.WriteString("started", grading.Started);
        json.WriteString("ended", grading.Ended);
        json.WriteString("grader", environment.Grader);
        json.WriteString("build", environment.Build);
        json.WriteString("runtime", environment.Runtime);
        json.WriteString("system", environment.System);
        json.WriteNumber("processors", environment.Processors);
        json.WriteString("isolation", environment.Isolation);
        json.WriteStartArray("layers");
        foreach (string layer in environment.Layers)
            json.WriteStringValue(layer);
        json.WriteEndArray();
        json.WriteString("limits", grading.Limits);
        json.WriteString("seed", "SHA-256 of challenge id, check name and script: the same for everybody, whenever it is graded");
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
}
