using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Confining;
using Grader.Running;
using Serilog;

namespace Grader.Compiling;

/// <summary>
/// Compiles in worker processes that are expendable: a deadline and a memory limit on every request, and a kill from outside.
/// The submission that kills its worker is told so, and nobody else notices. Safe for use by many threads; a call that needs a
/// worker waits for a free one, and drives it with the calling thread.
/// </summary>
public sealed class CompilerPool : IDisposable
{
    /// <summary>What a learner reads when the compiler did not survive the code, whatever it died of (rule 4).</summary>
    public const string DiedOfIt = "The compiler could not finish: this code nests too deep, or takes too much time or memory to compile.";

    private readonly ILogger _log;
    private readonly MachineCode _machineCode;
    private readonly CompilerStock _stock;

    /// <param name="compiler">The absolute path of Grader.Compiler.dll.</param>
    /// <param name="jobs">
    /// How many hand-ins are in work. A compile is a quarter of what one costs: a process for two of them has time left, and there are as many as
    /// jobs, but never less than two, only while a bomb would hold up the others.
    /// </param>
    /// <param name="promised">What the run promises that no worker can do: one that can is not given anything. Null: whatever this machine offers.</param>
    public CompilerPool(
        string compiler, int jobs, ILogger log, CompilerLimits? limits = null, Func<CancellationToken, Isolation>? promised = null,
        Enclosure enclosure = Enclosure.Landlock)
    {
        _log = log;
        _machineCode = new MachineCode(Path.GetDirectoryName(compiler)!, () => WorkerProgram.StartMachineCode(compiler, enclosure));
        _stock = new CompilerStock(
            () => new CompilerWorker(WorkerProgram.Start(compiler, enclosure: enclosure), limits ?? CompilerLimits.Default, promised, _machineCode),
            usual: (jobs + 1) / 2, most: Math.Max(2, jobs));
    }

    /// <summary>Once it has been asked something.</summary>
    public CompilerDiagnosis Diagnosis => _machineCode.Diagnosis;

    internal Occupancy Occupancy { get; init; } = Occupancy.Own;

    /// <summary>What is asked of a worker, and how its answer is read.</summary>
    /// <param name="Challenge">For the log: an id, or what else is compiled.</param>
    private sealed record Job<T>(
        string Challenge, ChallengeBody.Code? Code, Func<CompilerWorker, WorkerReply> Ask, Func<Frame, T> Read)
        where T : class;

    /// <summary>
    /// Starts workers ahead of need, without waiting for them. Others are started when they are needed: to compile one file,
    /// a second worker that warms up at the same time would only be in the first one's way.
    /// </summary>
    /// <exception cref="CompilerFaultException" />
    public void Start(int ahead = 1) => _stock.Start(ahead);

    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException" />
    public ChallengeBuild CompileChallenge(Challenge challenge, CancellationToken cancellation)
    {
        var code = (ChallengeBody.Code)challenge.Body;
        var job = new Job<ChallengeBuild>(challenge.Id, code, worker => worker.AskChallenge(code, cancellation), frame => frame.Kind switch
        {
            CompilerFrames.ChallengeBuilt => new ChallengeBuild.Built(CompilerAnswers.Challenge(frame)),
            CompilerFrames.Failed => new ChallengeBuild.Failed(CompilerAnswers.Errors(frame)),
            CompilerFrames.Refused => new ChallengeBuild.Died(DiedOfIt),
            _ => throw new WireException("an answer of the wrong kind"),
        });
        // Only ever by a worker that has compiled no submission (rule 45).
        return DoFairly(job, cancellation, fresh: true) ?? new ChallengeBuild.Died(DiedOfIt);
    }

    /// <param name="challenge">One that <see cref="CompileChallenge"/> has built, for this run or for one before it.</param>
    /// <param name="fit">What came of that; without it a worker that does not hold the challenge compiles it once more.</param>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException" />
    public SubmissionBuild CompileSubmission(
        Challenge challenge, ImmutableArray<SourceFile> files, CancellationToken cancellation, ImmutableArray<byte>? fit = null)
    {
        var code = (ChallengeBody.Code)challenge.Body;
        var job = new Job<SubmissionBuild>(challenge.Id, code, worker => Holding(worker, code, cancellation, fit) ?? worker.AskSubmission(code, files, cancellation), frame => frame.Kind switch
        {
            CompilerFrames.SubmissionBuilt => CompilerAnswers.Submission(frame),
            CompilerFrames.Failed => new SubmissionBuild.Failed(CompilerAnswers.Errors(frame)),
            CompilerFrames.Refused => new SubmissionBuild.Died(DiedOfIt),
            _ => throw new WireException("an answer of the wrong kind"),
        });
        return DoFairly(job, cancellation) ?? new SubmissionBuild.Died(DiedOfIt);
    }

    /// <summary>The declarations of the reference that visible checks reach, without what they do: what a learner edition is compiled on.</summary>
    /// <param name="challenge">One that <see cref="CompileChallenge"/> has built.</param>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException" />
    public SurfaceBuild ReadSurface(Challenge challenge, CancellationToken cancellation)
    {
        var code = (ChallengeBody.Code)challenge.Body;
        var job = new Job<SurfaceBuild>(challenge.Id, code, worker => Holding(worker, code, cancellation) ?? worker.AskSurface(code, cancellation), frame => frame.Kind switch
        {
            CompilerFrames.SurfaceBuilt => new SurfaceBuild.Built(CompilerAnswers.Surface(frame)),
            CompilerFrames.Failed => new SurfaceBuild.Failed(CompilerAnswers.Errors(frame)),
            CompilerFrames.Refused => new SurfaceBuild.Died(DiedOfIt),
            _ => throw new WireException("an answer of the wrong kind"),
        });
        return DoFairly(job, cancellation, fresh: true) ?? new SurfaceBuild.Died(DiedOfIt);
    }

    /// <param name="withNetworks">It is a challenge's own, and may be built on the reference network.</param>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException" />
    public ProgramBuild CompileProgram(ImmutableArray<SourceFile> files, CancellationToken cancellation, bool withNetworks = false)
    {
        var job = new Job<ProgramBuild>("a program", null, worker => worker.AskProgram(withNetworks, files, cancellation), frame => frame.Kind switch
        {
            CompilerFrames.ProgramBuilt => CompilerAnswers.Program(frame),
            CompilerFrames.Failed => new ProgramBuild.Failed(CompilerAnswers.Errors(frame)),
            CompilerFrames.Refused => new ProgramBuild.Died(DiedOfIt),
            _ => throw new WireException("an answer of the wrong kind"),
        });
        return DoFairly(job, cancellation) ?? new ProgramBuild.Died(DiedOfIt);
    }

    /// <summary>What one worker could not do when it tried, confined as for a submission.</summary>
    /// <exception cref="OperationCanceledException" />
    /// <exception cref="CompilerFaultException">There is none.</exception>
    public Isolation Probe(CancellationToken cancellation)
    {
        var worker = _stock.Rent(fresh: true, null, cancellation);
        try
        {
            return Isolation.Of(worker.AwaitReady(cancellation));
        }
        finally
        {
            _stock.Return(worker);
        }
    }

    public void Dispose() => _stock.Dispose();

    /// <summary>A worker that does not hold the challenge is told it first. Where it compiles it then, that is for itself: those images are not used (rule 45).</summary>
    /// <returns>Null once it holds the challenge.</returns>
    private static WorkerReply.Lost? Holding(CompilerWorker worker, ChallengeBody.Code code, CancellationToken cancellation, ImmutableArray<byte>? fit = null)
    {
        if (!worker.Holds(code) && worker.AskChallenge(code, cancellation, fit) is WorkerReply.Lost lost)
            return lost;
        return worker.Holds(code) ? null : throw new InvalidOperationException("a challenge that does not compile");
    }

    /// <summary>
    /// A worker may die of what others left in it, or be killed by a machine without memory. Only what a fresh one dies of, too, is held
    /// against a submission. CPU is not tried twice: a fresh worker would need more of it. Time on the clock is, while nothing else runs: the
    /// machine was busy.
    /// </summary>
    /// <returns>Null if the worker was lost.</returns>
    private T? DoFairly<T>(Job<T> job, CancellationToken cancellation, bool fresh = false)
        where T : class
    {
        var (result, lost) = Occupancy.Shared(() => Do(job, fresh, cancellation));
        return lost switch
        {
            { OutOfTime: TimeLimit.Wall } => Occupancy.Alone(() => Do(job, fresh: true, cancellation)).Result,
            { OutOfTime: null } => Occupancy.Shared(() => Do(job, fresh: true, cancellation)).Result,
            _ => result,
        };
    }

    /// <returns>Nothing but why, if the worker was lost.</returns>
    private (T? Result, WorkerReply.Lost? Lost) Do<T>(Job<T> job, bool fresh, CancellationToken cancellation)
        where T : class
    {
        var worker = _stock.Rent(fresh, job.Code, cancellation);
        try
        {
            var (result, lost) = Ask(job, worker);
            if (lost is null)
                _log.Debug(
                    "Compiled for {Challenge} in {ElapsedMs} ms, {CpuMs} ms of CPU",
                    job.Challenge, worker.LastWall.TotalMilliseconds, worker.LastCpu.TotalMilliseconds);
            else
                _log.Warning("A compiler was lost on {Challenge} after {ElapsedMs} ms: {Why}", job.Challenge, worker.LastWall.TotalMilliseconds, lost.Why);
            return (result, lost);
        }
        finally
        {
            _stock.Return(worker);
        }
    }

    private static (T? Result, WorkerReply.Lost? Lost) Ask<T>(Job<T> job, CompilerWorker worker)
        where T : class
    {
        var reply = job.Ask(worker);
        if (reply is WorkerReply.Lost lost)
            return (null, lost);
        try
        {
            return (job.Read(((WorkerReply.Answered)reply).Frame), null);
        }
        catch (WireException broken)
        {
            return (null, worker.Lose(broken.Message));
        }
    }
}
