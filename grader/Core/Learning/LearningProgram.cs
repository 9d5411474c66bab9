using Grader.Confining;
using Grader.Running;

namespace Grader.Learning;

/// <summary>How a learning worker is started. Networks are trained in processes of their own: what makes their loops fast slows ML.NET's start.</summary>
internal enum LearningMode { MachineLearning, Networks }

internal static class LearningProgram
{
    /// <summary>
    /// Switches of the processor's instructions: a report MUST NOT depend on them, and whoever wants to see that sets them for the command.
    /// </summary>
    private static readonly string[] Switches = ["DOTNET_EnableAVX2", "DOTNET_EnableAVX512", "DOTNET_EnableHWIntrinsic"];

    /// <exception cref="System.ComponentModel.Win32Exception">The kernel does not take the rules that confine it.</exception>
    public static ChildStart Start(string learning, LearningMode mode, Enclosure enclosure = Enclosure.Landlock)
    {
        // The OpenMP library would start a thread for each processor, whatever LightGBM is told.
        List<string> environment = ["OMP_NUM_THREADS=1"];
        foreach (string name in Switches)
            if (Environment.GetEnvironmentVariable(name) is { } value)
                environment.Add($"{name}={value}");
        return WorkerProgram.Start(learning, enclosure: enclosure, tiered: mode != LearningMode.Networks, more: [.. environment]);
    }
}
