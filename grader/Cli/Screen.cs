using Grader.Reporting;
using Grader.Submissions;
using Spectre.Console;

namespace Grader.Cli;

/// <summary>
/// stdout, and on stderr, where that is a terminal, a bar with counts by verdict, the learner in work and the time left. Where
/// both are terminals the report waits until the bar is gone, so that they don't write into each other.
/// </summary>
internal sealed class Screen : IDisposable
{
    /// <summary>In characters: what fits beside the bar in 80 columns.</summary>
    private const int LongestName = 24;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<Verdict, int> _counts = [];
    private readonly StringWriter? _held;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread? _bar;
    private readonly TextWriter _stdout = new StreamWriter(Console.OpenStandardOutput(), JsonReport.Encoding) { NewLine = "\n" };
    private ProgressTask? _task;

    /// <param name="learners">0: no bar.</param>
    public Screen(int learners)
    {
        bool bar = learners > 0 && !Console.IsErrorRedirected;
        _held = bar && !Console.IsOutputRedirected ? new StringWriter { NewLine = "\n" } : null;
        if (!bar)
            return;
        _bar = new Thread(() => ShowBar(learners)) { IsBackground = true, Name = "progress" };
        _bar.Start();
    }

    public static bool HasColour => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public TextWriter Output => _held ?? _stdout;

    public void Working(Learner learner)
    {
        lock (_lock)
        {
            if (_task is not null)
                _task.Description = Markup.Escape(Cut(ReportText.Line(learner.Name), LongestName));
        }
    }

    public void Done(LearnerReport report)
    {
        lock (_lock)
        {
            var worst = report.Worst();
            _counts[worst] = _counts.GetValueOrDefault(worst) + 1;
            _task?.Increment(1);
        }
    }

    /// <summary>A line on stderr, where the bar was.</summary>
    public void Note(string line)
    {
        EndBar();
        Console.Error.WriteLine(line);
    }

    public void Dispose()
    {
        EndBar();
        if (_held is not null)
            _stdout.Write(_held.ToString());
        _stdout.Dispose();
        _end.Dispose();
    }

    private void EndBar()
    {
        _end.Set();
        _bar?.Join();
    }

    private void ShowBar(int learners)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .UseRenderHook((bar, _) => new Rows(bar, new Text(Counts(console.Profile.Width))))
            .Start(context =>
            {
                lock (_lock)
                    _task = context.AddTask("…", maxValue: learners);
                _end.Wait();
            });
    }

    /// <summary>On a line of their own, cut to it: there are eleven verdicts.</summary>
    private string Counts(int width)
    {
        lock (_lock)
            return Cut(string.Join(", ", _counts.Select(count => $"{count.Value} {VerdictText.Words(count.Key)}")), width - 1);
    }

    private static string Cut(string line, int width) => line.Length <= width ? line : $"{line[..Math.Max(0, width - 1)]}…";
}
