using System.Globalization;
using Grader.Confining.Groups;

namespace Grader;

// Every limit that something from outside runs into, each with the reason for its number; docs/security.md lists them, and a test
// holds the list equal. What a challenge may change is in LimitBounds.

/// <summary>What one check (or one case of a program, or a set-up) may use, and all checks of a submission together.</summary>
public sealed record Limits
{
    public static readonly Limits Default = new();

    /// <summary>CPU of all threads, from question to answer. A check computes for milliseconds; the first one pays for a cold runtime.</summary>
    public TimeSpan Cpu { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Wall-clock time, from question to answer; five times <see cref="Cpu"/>, for code that waits and machines that are busy.</summary>
    public TimeSpan Wall { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes over what the bare runtime takes: a million rows of thirty numbers.</summary>
    public long Memory { get; init; } = 256L << 20;

    /// <summary>Bytes printed within one check; null: <see cref="LimitBounds.UsualOutput"/>, for a program the larger of that and twice its largest answer.</summary>
    public int? Output { get; init; }

    /// <summary>Fifteen checks that use all of theirs: nobody waits longer for one submission.</summary>
    public TimeSpan TotalCpu { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Twice the CPU of all checks.</summary>
    public TimeSpan TotalWall { get; init; } = TimeSpan.FromSeconds(60);
}

/// <summary>Between what a challenge may set its limits. An author who needs more has a batch job, not a check.</summary>
internal static class LimitBounds
{
    /// <summary>CPU is sampled every 20 ms, and the first call of a method pays for its compilation: less would measure noise.</summary>
    public static readonly TimeSpan LeastCpu = TimeSpan.FromMilliseconds(100);

    /// <summary>A class of a thousand in endless loops would keep two processors busy for a night.</summary>
    public static readonly TimeSpan MostCpu = TimeSpan.FromMinutes(1);

    /// <summary>A loaded machine takes a moment to schedule a process at all.</summary>
    public static readonly TimeSpan LeastWall = TimeSpan.FromMilliseconds(500);

    /// <summary>Five times the most CPU, as the default is.</summary>
    public static readonly TimeSpan MostWall = TimeSpan.FromMinutes(5);

    /// <summary>Below this the garbage collector itself runs out before a correct solution does.</summary>
    public const long LeastMemory = 16L << 20;

    /// <summary>Two jobs of this size still fit a machine with 16 GiB beside the compilers.</summary>
    public const long MostMemory = 4L << 30;

    /// <summary>What a check may print unless its challenge says otherwise: a thousand lines, which nobody reads.</summary>
    public const int UsualOutput = 64 << 10;

    /// <summary>One screen of text.</summary>
    public const long LeastOutput = 1L << 10;

    /// <summary>The host holds what is printed in memory, once for each job.</summary>
    public const long MostOutput = 64L << 20;

    /// <summary>One check alone takes as long where the machine is busy.</summary>
    public static readonly TimeSpan LeastTotal = TimeSpan.FromSeconds(1);

    /// <summary>Ten checks at the most CPU: longer than anyone waits for one submission.</summary>
    public static readonly TimeSpan MostTotal = TimeSpan.FromMinutes(10);
}

/// <summary>What the kernel, and the host between questions, hold a runner to beyond its challenge's limits.</summary>
internal static class ProcessLimits
{
    /// <summary>
    /// What the runtime itself comes to need beyond its start, so that a submission has all of its allowance: the collector's
    /// books and spare regions, compiled code, the stacks of the thread pool.
    /// </summary>
    public const long MemorySlack = 64L << 20;

    /// <summary>
    /// What a control group's memory may have above that, so that an honest submission meets the limit that it can catch (no more
    /// memory is given) before the one that ends it: libraries' own data, page tables, and what is freed and taken again of the start.
    /// </summary>
    public const long SharedSlack = 64L << 20;

    /// <summary>Threads of 512 KiB or more meet the memory limit first; the runtime has about a dozen.</summary>
    public const int MostTasks = 512;

    /// <summary>
    /// Above the tasks that there are. The kernel counts all of the user, other runners' too, so this bound is a crude one, and it
    /// does not bind root at all: a submission that starts processes is stopped by the filter, not here.
    /// </summary>
    public const long SpareTasks = 1024;

    /// <summary>The runtime needs few; pipes cost the kernel memory that no other limit counts.</summary>
    public const int Descriptors = 256;

    /// <summary>The kernel's usual: recursion ends at the same depth everywhere.</summary>
    public const long Stack = 8L << 20;

    /// <summary>Three crashes may each be another mistake; who brings down more processes has each further check for a moment only.</summary>
    public const int FreeRestarts = 3;

    /// <summary>Enough for a right answer in a fresh process, and a thousand of them are over in minutes.</summary>
    public static readonly TimeSpan CpuAfterRestarts = TimeSpan.FromSeconds(0.25);
}

/// <summary>How much of what a worker says is read; beyond any of these its answer is a violation.</summary>
internal static class AnswerLimits
{
    /// <summary>Values in one another. The runner stops at 256; a group of a GroupBy takes two levels.</summary>
    public const int Depth = 512;

    /// <summary>Values in one outcome: a picture of 500 by 500. The runner stops there, too.</summary>
    public const int Values = 250_000;

    /// <summary>UTF-16 units of a type's name; the runner cuts at 200.</summary>
    public const int TypeName = 256;

    /// <summary>Base types of an exception; no honest one has as many.</summary>
    public const int ExceptionTypes = 64;

    /// <summary>Frames of a stack trace, of which one is shown.</summary>
    public const int StackFrames = 64;

    /// <summary>UTF-16 units of an exception's message; the runner cuts at 2,000 and adds a mark.</summary>
    public const int Message = 2_001;

    /// <summary>An assembly: no hand-in of honest code compiles to as much, and the folding of constants makes 50 MiB of 700 characters.</summary>
    public const int AssemblyBytes = 4 << 20;

    /// <summary>Compile errors of one hand-in: the first few help, the thousandth doesn't.</summary>
    public const int Errors = 50;

    /// <summary>Statements of the checks that don't fit one submission; no challenge has as many.</summary>
    public const int Dropped = 1000;

    /// <summary>UTF-16 units of one text of the compiler: a message that quotes a long type.</summary>
    public const int CompilerText = 4000;
}

/// <summary>How much of a submission is read; beyond any of these it is rejected.</summary>
internal static class SubmissionLimits
{
    /// <summary>Six thousand lines: more than anybody writes for one task, little enough for the compiler.</summary>
    public const int FileBytes = 256 << 10;

    /// <summary>Of one hand-in: a small project.</summary>
    public const int Files = 64;

    /// <summary>All files of one hand-in together, as bytes on disk: four of the largest.</summary>
    public const int HandInBytes = 1 << 20;

    /// <summary>Folders within folders in a hand-in: namespaces are as deep in large products.</summary>
    public const int Depth = 8;

    /// <summary>Files and folders in one folder, at any level below the learner's: a folder that holds more is no hand-in.</summary>
    public const int Names = 1000;

    /// <summary>A <c>challenge.zip</c>, packed: its sources, and a picture or two that somebody left in it.</summary>
    public const int HandInArchiveBytes = 2 << 20;

    /// <summary>Four for each file that may be read: folders, and what belongs to an editor.</summary>
    public const int HandInArchiveEntries = 256;

    /// <summary>A <c>learner.zip</c>, packed; what is unpacked of it, all its hand-ins together, has the same bound: eight hand-ins of the largest.</summary>
    public const int LearnerArchiveBytes = 8 << 20;

    /// <summary>Sixteen hand-ins' archives.</summary>
    public const int LearnerArchiveEntries = 4096;

    /// <summary>
    /// How many times an archive's own bytes may come out of it (one file of the largest always may): source code packs to a fifth or a tenth,
    /// what packs to a hundredth was made to.
    /// </summary>
    public const int ArchiveRatio = 100;

    public static string Size(int bytes) => bytes % (1 << 20) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes >> 10} KiB");
}

/// <summary>How much of a class's download is read, which is in memory while it is sorted.</summary>
internal static class ImportLimits
{
    /// <summary>Packed, and all that is unpacked of it: five thousand learners with two hundred KiB each.</summary>
    public const int ArchiveBytes = 1 << 30;

    /// <summary>Fifty files of each of five thousand learners.</summary>
    public const int ArchiveEntries = 250_000;

    /// <summary>Of what a platform says about the submissions, results of its own included.</summary>
    public const int MetadataBytes = 128 << 20;
}

/// <summary>How much of a challenge is read.</summary>
internal static class ChallengeLimits
{
    /// <summary>Bytes of one text: four times what a submission's file may have.</summary>
    public const int TextBytes = 1 << 20;

    /// <summary>Bytes of one table: 1,797 images of 64 pixels take 264 KiB.</summary>
    public const int TableBytes = 8 << 20;

    /// <summary>Rows of one table; whoever predicts more has no answer within a check's time.</summary>
    public const int TableRows = 100_000;

    /// <summary>Columns of one table: the pixels of an image of 28 by 28, and some.</summary>
    public const int TableColumns = 1_000;

    /// <summary>Cells of one table: 16 MB as numbers, which a runner reads in a moment.</summary>
    public const int TableCells = 2_000_000;

    /// <summary>UTF-16 units of one cell: a label or a sentence.</summary>
    public const int TableCell = 1_000;

    /// <summary>UTF-16 units of a YAML file: ten times the largest that anyone writes by hand.</summary>
    public const int YamlLength = 256 << 10;

    /// <summary>Nesting of a YAML file; our deepest key is at four.</summary>
    public const int YamlDepth = 16;
}

/// <summary>What the compiler may take. All of it is imposed from outside: Roslyn's own cancellation stops next to nothing.</summary>
public sealed record CompilerLimits
{
    public static readonly CompilerLimits Default = new();

    /// <summary>
    /// CPU of one request; a compile takes milliseconds. CPU, because a compiler never waits for anything: on a busy machine
    /// the same code gets the same answer.
    /// </summary>
    public TimeSpan Cpu { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the request to its answer: the backstop.</summary>
    public TimeSpan Wall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of private writable memory, the warm compiler's own included.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>Bytes that its control group may have above that: mapped assemblies and page tables.</summary>
    public long SharedSlack { get; init; } = 256L << 20;

    /// <summary>Tasks of its control group: the compiler uses a few threads for each processor.</summary>
    public int MostTasks { get; init; } = 512;

    /// <summary>What its group is held to, where there are groups.</summary>
    internal GroupLimits Group => new(Memory + SharedSlack, MostTasks);

    /// <summary>A worker is replaced after so many, whatever it may have gathered by then.</summary>
    public int CompilesPerWorker { get; init; } = 2000;
}

/// <summary>What a learning worker may take. Imposed from outside, as the compiler's limits are. What a configuration may ask for is in TrainingBounds.</summary>
public sealed record LearningLimits
{
    public static readonly LearningLimits Default = new();

    /// <summary>CPU for metrics: 1,000 predictions take a millisecond, and the first ones load ML.NET.</summary>
    public TimeSpan EvaluationCpu { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>CPU for one training: what the bounds of a configuration let through takes a quarter of it.</summary>
    public TimeSpan TrainingCpu { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From the request to its answer, as a multiple of the CPU: the backstop, on a machine that others use, too.</summary>
    public int WallFactor { get; init; } = 6;

    /// <summary>Bytes of private writable memory. ML.NET with a hundred trees has 60 MB.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>Bytes that its control group may have above that: ML.NET's assemblies, native libraries and page tables.</summary>
    public long SharedSlack { get; init; } = 256L << 20;

    /// <summary>Tasks of its control group: it computes on one thread, and the runtime has about a dozen.</summary>
    public int MostTasks { get; init; } = 512;

    /// <summary>What its group is held to, where there are groups.</summary>
    internal GroupLimits Group => new(Memory + SharedSlack, MostTasks);

    /// <summary>A worker is replaced after so many, whatever it may have gathered by then.</summary>
    public int RequestsPerWorker { get; init; } = 1000;
}

/// <summary>What is read of a revision of git: a folder of challenges, and lists of paths.</summary>
internal static class RevisionLimits
{
    /// <summary>Files of the folder: a hundred challenges of a hundred files.</summary>
    public const int Files = 10_000;

    /// <summary>Bytes of one file: twice the largest that a challenge may have.</summary>
    public const int FileBytes = 16 << 20;

    /// <summary>Bytes of all files together, which are written to disk for the run.</summary>
    public const int AllBytes = 256 << 20;

    /// <summary>Bytes of a list of paths: three hundred thousand of them.</summary>
    public const int ListBytes = 32 << 20;
}
