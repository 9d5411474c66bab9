using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Compiling;
using Grader.Judging;

namespace Grader.Running;

/// <summary>The assemblies of one run of a code challenge, in the order in which they are loaded.</summary>
/// <param name="Hidden">Sent only when every visible check has been answered.</param>
/// <param name="Support">Assemblies that only a reference may use (<c>Networks</c>), as bytes.</param>
public sealed record Chain(
    CodeForm Form, ImmutableArray<byte>? Given, ImmutableArray<byte> Submission, ImmutableArray<byte> Checks,
    ImmutableArray<byte>? Hidden, ImmutableArray<ImmutableArray<byte>> Support);

/// <summary>What a call of <c>Check</c> registered, as told by a reference's run.</summary>
/// <param name="Input">The text of its lambda.</param>
/// <param name="Cases">How many cases it has; 1 where its input is not generated.</param>
public sealed record Registration(
    string Name, bool Hidden, int Line, string Input, int Cases, bool Generated, decimal Weight, ComparisonRule Rule, bool Prints, bool Isolated)
{
    /// <summary>Null: what it returns is compared.</summary>
    public Judgement? Judgement { get; init; }
}

/// <summary>A check to be asked: by name, as the reference's run registered it.</summary>
public sealed record Question(string Name, bool Hidden, long Seed, int Cases, bool Isolated)
{
    /// <summary>What the check may ask for.</summary>
    public ImmutableArray<SentTable> Tables { get; init; } = [];

    /// <summary>Asked after the others of its kind, for it has seen rows of which nothing may be told: nothing it says is shown.</summary>
    public bool Sealed { get; init; }
}

/// <summary>What a run of one submission did: one <see cref="Execution"/> for each question, in their order.</summary>
/// <param name="Faults">Exceptions of the top-level code of the submission, told as notes.</param>
public sealed record CodeRun(SetUp SetUp, ImmutableArray<Execution> Executions, ImmutableArray<RunMeasure> Measures);

/// <summary>How loading the chain went.</summary>
/// <param name="Thrown">Exceptions of top-level code, by assembly.</param>
/// <param name="Failure">Set-up hung, exited or died: every check gets this, and nothing was asked.</param>
public sealed record SetUp(
    ImmutableArray<Registration> Registrations, ImmutableArray<(ChainLink Assembly, Thrown Exception)> Thrown, string Printed, Execution? Failure);

/// <summary>What happened between one question and its answer. <see cref="Printed"/> is what the process printed meanwhile.</summary>
public abstract record Execution(string Printed)
{
    /// <summary>Answered, with exactly as many cases as were asked for.</summary>
    public sealed record Answered(ImmutableArray<CaseOutcome> Cases, string Printed) : Execution(Printed)
    {
        /// <summary>Of a reference's run: the tables that it asked for.</summary>
        public ImmutableArray<string> Tables { get; init; } = [];
    }

    /// <summary>No check of this name is registered in the process.</summary>
    public sealed record NoSuchCheck(string Printed) : Execution(Printed);

    public sealed record TimedOut(TimeLimit Limit, string Printed) : Execution(Printed)
    {
        /// <summary>The submission had brought down so many processes that the check had no more than a moment.</summary>
        public bool AfterRestarts { get; init; }

        /// <summary>On the clock, and perhaps because others had the processors meanwhile. False: it waited by its own doing.</summary>
        public bool HeldUp { get; init; } = true;
    }

    public sealed record OutOfMemory(string Printed) : Execution(Printed);

    public sealed record OutOfOutput(string Printed) : Execution(Printed);

    /// <summary>The process ended before its answer.</summary>
    /// <param name="Why">In words for a learner: <c>the program ended with exit code 3</c>, <c>stack overflow: …</c>.</param>
    /// <param name="Exception">An unhandled exception, where the runner could still tell.</param>
    public sealed record Ended(string Why, Thrown? Exception, string Printed) : Execution(Printed)
    {
        /// <summary>By nothing that it did, as far as is known: a machine without memory kills whom it likes.</summary>
        public bool IsKilled { get; init; }
    }

    /// <summary>An answer that breaks the grammar, comes unasked or is for another check; or killed by the system-call filter.</summary>
    public sealed record Violation(string Why, string Printed) : Execution(Printed);

    /// <summary>Our own fault: the runner could not be started, and the like. The host's sentence, nothing a process said.</summary>
    public sealed record Fault(string Why) : Execution("");
}

public enum TimeLimit { Cpu, Wall, Total }

/// <summary>Facts for run.json only; never in a canonical report.</summary>
public readonly record struct RunMeasure(string What, TimeSpan Cpu, TimeSpan Wall, long PeakMemory);
