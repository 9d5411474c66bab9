using Grader.Learning;

namespace Grader.Confining;

/// <summary>What <c>doctor</c> found, for a terminal of 80 columns.</summary>
public static class DiagnosisText
{
    private const string Indent = "  ";

    /// <param name="all">How each layer is turned on everywhere; else only what is missing, here.</param>
    public static string Render(Diagnosis diagnosis, LearningDiagnosis training, Machine here, bool all)
    {
        var lines = new List<string>();
        foreach (var layer in diagnosis.Layers)
        {
            lines.Add($"{layer.State,-7}  {layer.Name}: {layer.Protects}");
            if (all)
                foreach (var machine in Enum.GetValues<Machine>().OrderBy(machine => machine != here))
                    AddRemedy(lines, layer.Kind, machine);
            else if (!layer.Holds && !layer.Spare)
                AddRemedy(lines, layer.Kind, here);
        }
        lines.Add("");
        lines.Add($"isolation: {diagnosis.Isolation.Name}");
        lines.AddRange(Wrap(diagnosis.Conclusion));
        lines.AddRange(Wrap(diagnosis.Compiler.Text));
        lines.AddRange(Wrap(training.Text));
        if (!all && diagnosis.Layers.Any(layer => !layer.Holds))
            lines.Add("`grader doctor --all` tells how each layer is turned on, here and elsewhere.");
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static void AddRemedy(List<string> lines, LayerKind layer, Machine machine)
    {
        string preposition = machine is Machine.Docker ? "in" : "on";
        lines.Add($"{Indent}{preposition} {Machines.NameOf(machine)}:");
        lines.AddRange(Remedies.For(layer, machine).Select(line => $"{Indent}  {line}"));
    }

    private static IEnumerable<string> Wrap(string sentence)
    {
        const int width = 80;
        string line = "";
        foreach (string word in sentence.Split(' '))
        {
            if (line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line += (line.Length == 0 ? "" : " ") + word;
        }
        yield return line;
    }
}
