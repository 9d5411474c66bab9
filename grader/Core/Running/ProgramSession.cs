using System.Collections.Immutable;
using Grader.Compiling;

namespace Grader.Running;

/// <summary>What one run of a program on one input did.</summary>
/// <param name="Execution">Answered without cases when it ended with exit code 0.</param>
public sealed record ProgramRun(Execution Execution, ImmutableArray<byte> StandardOutput, RunMeasure Measure);

/// <summary>The runs of one program, each in a process of its own; together they are held to the totals of its limits.</summary>
public sealed class ProgramSession
{
    private readonly RunnerPool _pool;
    private readonly Image _image;
    private readonly bool _isScript;
    private readonly Supplies _supplies;
    private readonly Limits _limits;
    private readonly CancellationToken _cancellation;
    private readonly RunBudget _budget;

    /// <param name="isScript">A script with a factory; else an assembly with an entry point.</param>
    /// <param name="supplies">What else it is given: a challenge's own programs only.</param>
    internal ProgramSession(
        RunnerPool pool, Image image, bool isScript, Supplies supplies, Limits limits, CancellationToken cancellation)
    {
        (_pool, _image, _isScript, _supplies, _limits, _cancellation) = (pool, image, isScript, supplies, limits, cancellation);
        _budget = new RunBudget(limits, Occupancy.Own);
    }

    /// <summary>Runs it once, on the bytes of a file.</summary>
    /// <param name="inputPath">Null: standard input is empty.</param>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="IOException">The input cannot be read.</exception>
    public ProgramRun Run(string? inputPath = null)
    {
        ProgramRun run = new(new Execution.TimedOut(TimeLimit.Total, ""), [], default);
        Execution execution = _budget.Try(() => (run = RunOnce(inputPath)).Execution);
        return run with { Execution = execution };
    }

    private ProgramRun RunOnce(string? inputPath)
    {
        using Stream input = inputPath is null ? Stream.Null : File.OpenRead(inputPath);
        RunnerProcess process;
        try
        {
            process = _pool.Take(_limits, _cancellation);
        }
        catch (RunnerFaultException fault)
        {
            return new ProgramRun(new Execution.Fault(fault.Message), [], default);
        }
        using (process)
        {
            Execution execution = process.RunProgram(_image.Bytes.AsMemory(), _isScript, _supplies, input, _budget.ForSetUp(), _cancellation);
            _budget.Use(process.LastUse);
            RunMeasure measure = process.End("program") with { Cpu = process.LastUse.Cpu, Wall = process.LastUse.Wall };
            return new ProgramRun(execution, process.StandardOutput, measure);
        }
    }
}
