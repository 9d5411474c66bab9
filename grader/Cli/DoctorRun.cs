using System.Text;
using System.Text.Json;
using Grader.Confining;
using Grader.Running;

namespace Grader.Cli;

/// <summary>One run of <c>doctor</c>: a runner is started and asked, exactly as for a submission.</summary>
internal static class DoctorRun
{
    public static int Run(bool asJson)
    {
        if (!OperatingSystem.IsLinux())
            throw new UsageException(Workers.LinuxOnly);
        using var runners = new RunnerPool(Workers.RunnerPath, ahead: 0);
        var diagnosis = Diagnosis.Of(runners.Probe(CancellationToken.None));
        if (asJson)
            WriteJson(diagnosis);
        else
            WriteText(diagnosis);
        return diagnosis.Isolation.IsEnough ? ExitCode.Accepted : ExitCode.NotAccepted;
    }

    private static void WriteText(Diagnosis diagnosis)
    {
        foreach (var layer in diagnosis.Layers)
        {
            Console.Out.WriteLine($"{(layer.Holds ? "holds  " : "MISSING")}  {layer.Name}: {layer.Protects}");
            if (layer.Remedy is { } remedy)
                Console.Out.WriteLine($"         {remedy}");
        }
        Console.Out.WriteLine($"isolation: {diagnosis.Isolation.Name}. {diagnosis.Conclusion}");
    }

    private static void WriteJson(Diagnosis diagnosis)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "grader-doctor/1");
            json.WriteString("isolation", diagnosis.Isolation.Name);
            json.WriteBoolean("gradesClasses", diagnosis.Isolation.IsEnough);
            json.WriteStartArray("layers");
            foreach (var layer in diagnosis.Layers)
            {
                json.WriteStartObject();
                json.WriteString("name", layer.Name);
                json.WriteBoolean("holds", layer.Holds);
                json.WriteString("protects", layer.Protects);
                json.WriteString("remedy", layer.Remedy);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        Console.Out.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
