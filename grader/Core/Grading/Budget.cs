using Grader.Challenges;
using Grader.Running;

namespace Grader.Grading;

/// <summary>What all cases of a program together may take.</summary>
internal sealed class Budget(Limits limits)
{
    private TimeSpan _cpu;
    private TimeSpan _wall;

    public bool IsSpent => _cpu >= limits.TotalCpu || _wall >= limits.TotalWall;

    public void Spend(RunMeasure measure)
    {
        _cpu += measure.Cpu;
        _wall += measure.Wall;
    }
}
