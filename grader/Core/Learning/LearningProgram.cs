using Grader.Confining;
using Grader.Running;

namespace Grader.Learning;

/// <summary>How a learning worker is started. Networks are trained in processes of their own: what makes their loops fast slows ML.NET's start.</summary>
internal enum LearningMode { MachineLearning, Networks }

internal static class LearningProgram
{
    /// <exception cref="System.ComponentModel.Win32Exception">The kernel does not take the rules that confine it.</exception>
    // The OpenMP library would start a thread for each processor, whatever LightGBM is told.
    public static ChildStart Start(string learning, LearningMode mode, Enclosure enclosure = Enclosure.Landlock) =>
        WorkerProgram.Start(learning, enclosure: enclosure, tiered: mode != LearningMode.Networks, more: "OMP_NUM_THREADS=1");
}
