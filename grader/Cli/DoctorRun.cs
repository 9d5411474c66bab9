using System.Text;
using System.Text.Json;
using Grader.Confining;
using Grader.Learning;
using Grader.Running;
using Serilog.Core;

namespace Grader.Cli;

/// <summary>One run of <c>doctor</c>: a runner, a compiler and a learning worker are started and asked, exactly as for a submission.</summary>
internal static class DoctorRun
{
    public static int Run(bool asJson, bool all)
    {
        var diagnosis = OperatingSystem.IsLinux()
            ? Diagnosis.Of(Examination.Examine(Workers.RunnerPath, Workers.CompilerPath, CancellationToken.None))
            : Diagnosis.OfOtherSystems;
        var training = Training();
        Console.Out.Write(asJson ? Json(diagnosis, training, Machines.ThisOne) : DiagnosisText.Render(diagnosis, training, Machines.ThisOne, all));
        if (!OperatingSystem.IsLinux())
            Console.Error.WriteLine("grader: nothing here keeps a submission from your files: for others' work use Linux (on Windows WSL, on macOS a virtual machine or a container)");
        return diagnosis.IsEnough ? ExitCode.Accepted : ExitCode.NotAccepted;
    }

    /// <summary>A learning worker is started and asked, as for a challenge that trains.</summary>
    private static LearningDiagnosis Training()
    {
        using var pool = new LearningPool(Workers.LearningPath, 1, Logger.None, enclosure: Containment.Candidates[0]);
        return LearningDiagnosis.Of(pool, CancellationToken.None);
    }

    /// <summary>With the remedies for every machine, whether the layer holds or not.</summary>
    internal static string Json(Diagnosis diagnosis, LearningDiagnosis training, Machine here)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "grader-doctor/1");
            json.WriteString("machine", Machines.NameOf(here));
            json.WriteString("isolation", diagnosis.Isolation.Name);
            json.WriteBoolean("gradesClasses", diagnosis.IsEnough);
            json.WriteStartArray("layers");
            foreach (var layer in diagnosis.Layers)
                Write(json, layer);
            json.WriteEndArray();
            json.WriteStartObject("compiler");
            json.WriteBoolean("machineCode", diagnosis.Compiler is { IsMachineCode: true, Fault: null });
            json.WriteString("fault", diagnosis.Compiler.Fault);
            json.WriteEndObject();
            json.WriteStartObject("training");
            json.WriteBoolean("lightGbm", training.LightGbm);
            json.WriteString("remedy", training.Remedy);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Layer layer)
    {
        json.WriteStartObject();
        json.WriteString("name", layer.Name);
        json.WriteString("state", layer.State.ToLowerInvariant());
        json.WriteBoolean("holds", layer.Holds);
        json.WriteString("protects", layer.Protects);
        json.WriteStartObject("remedies");
        foreach (var machine in Enum.GetValues<Machine>())
            json.WriteString(Machines.NameOf(machine), string.Join('\n', Remedies.For(layer.Kind, machine)));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
