using Grader.Challenges;
using Grader.Running;
using Process.Tests.Running;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>An expression of a submission, or statements that end in a semicolon, tried by a real runner between two honest checks.</summary>
internal static class Attempt
{
    private const string Natives = """
        static class Libc
        {
            [DllImport("libc")] public static extern int fork();
            [DllImport("libc")] public static extern int kill(int process, int signal);
            [DllImport("libc")] public static extern int getppid();
            [DllImport("libc", SetLastError = true)] public static extern nint syscall(nint number, nint a, nint b, nint c, nint d, nint e, nint f);
        }
        """;

    private static readonly Limits Limits = Some.Limits with { Cpu = TimeSpan.FromSeconds(5), Wall = TimeSpan.FromSeconds(20), Memory = 256 << 20 };

    /// <summary>What became of it; and that its neighbours noticed nothing.</summary>
    public static Execution Of(string expression) => Of(expression, Some.Pool, Limits);

    public static Execution Of(string expression, RunnerPool pool, Limits? limits = null)
    {
        var run = pool.Run(
            Some.Chain(Natives + $"object Try() {{ {Body(expression)} }}", """Check("before", () => 1); Check("try", () => Try()); Check("after", () => 2);"""),
            [Some.Ask("before"), Some.Ask("try"), Some.Ask("after")], limits ?? Limits, TestContext.Current.CancellationToken);
        Assert.Equal("1", Text(run.Executions[0]));
        Assert.Equal("2", Text(run.Executions[2]));
        return run.Executions[1];
    }

    /// <summary>Its value, or the exception that it met.</summary>
    public static string Text(Execution execution) =>
        execution is Execution.Answered answered ? Some.Text(answered.Cases[0].Outcome) : execution.ToString();

    private static string Body(string expression) => expression.EndsWith(';') ? expression : $"return {expression};";
}
