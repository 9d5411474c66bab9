using Xunit;

namespace Process.Tests.Confining;

/// <summary>What an honest submission may use runs as it does anywhere.</summary>
public class HonestWorkTests
{
    [Theory]
    [InlineData("var threads = Enumerable.Range(0, 4).Select(n => new Thread(() => { Thread.Sleep(1); })).ToList(); threads.ForEach(t => { t.Name = \"t\"; t.Priority = ThreadPriority.Lowest; t.Start(); }); threads.ForEach(t => t.Join()); return 4;", "4")]
    [InlineData("int sum = 0; Parallel.For(0, 1000, i => Interlocked.Add(ref sum, i)); return sum;", "499500")]
    [InlineData("Enumerable.Range(0, 1000).AsParallel().Select(n => n).Sum()", "499500")]
    [InlineData("new System.Text.RegularExpressions.Regex(\"^a+$\", System.Text.RegularExpressions.RegexOptions.Compiled).IsMatch(\"aaa\").ToString()", "True")]
    [InlineData("System.Numerics.BigInteger.Pow(2, 100).ToString()", "1267650600228229401496703205376")]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(new byte[0]))[..8]", "E3B0C442")]
    [InlineData("TimeZoneInfo.FindSystemTimeZoneById(\"Europe/Paris\").BaseUtcOffset.Hours", "1")]
    [InlineData("TimeZoneInfo.Local.BaseUtcOffset.Hours", "0")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(new[] { 1, 2 })", "[1,2]")]
    [InlineData("Task.Run(async () => { await Task.Delay(1); return 7; }).Result", "7")]
    [InlineData("new byte[100_000_000].Length", "100000000")]
    [InlineData("for (int i = 0; i < 50; i++) { GC.KeepAlive(new byte[1 << 20]); } GC.Collect(); return GC.MaxGeneration;", "2")]
    [InlineData("Console.WriteLine(\"a\"); Console.Error.WriteLine(\"b\"); return Console.In.ReadToEnd().Length;", "0")]
    [InlineData("try { throw new InvalidOperationException(); } catch (InvalidOperationException e) { return e.StackTrace.Length > 0 ? 1 : 0; };", "1")]
    [InlineData("try { string s = null; return s.Length; } catch (NullReferenceException) { return 3; };", "3")]
    [InlineData("((Func<int, int>)System.Linq.Expressions.Expression.Lambda<Func<int, int>>(System.Linq.Expressions.Expression.Constant(5), System.Linq.Expressions.Expression.Parameter(typeof(int))).Compile())(1)", "5")]
    [InlineData("new Random(1).Next(1, 2) + Random.Shared.Next(1, 2) + Guid.NewGuid().ToByteArray().Length", "18")]
    [InlineData("Environment.ProcessorCount", "2")]
    [InlineData("new System.Threading.Timer(_ => { }, null, 1, 1) is null ? 0 : System.Diagnostics.Stopwatch.StartNew().Elapsed.Days", "0")]
    public void Runs(string expression, string expected) => Assert.Equal(expected, Attempt.Text(Attempt.Of(expression)));
}
