using Grader.Challenges;
using Grader.Compiling;
using Grader.Running;

namespace Process.Tests.Compiling;

/// <summary>Who gets which worker, and when there is another. The workers are real.</summary>
public sealed class CompilerStockTests : IDisposable
{
    private readonly CompilerStock _stock;
    private int _started;

    public CompilerStockTests() => _stock = new CompilerStock(Start, usual: 1, most: 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoComesWhileTheOnlyWorkerCompilesRestsUntilItIsGivenBack()
    {
        var first = _stock.Rent(fresh: false, null, Cancellation);
        var told = new List<bool>();
        using var rests = new ManualResetEventSlim();
        var second = Task.Run(() =>
        {
            Rest.Hear(rest =>
            {
                told.Add(rest);
                rests.Set();
            });
            try
            {
                return _stock.Rent(fresh: false, null, Cancellation);
            }
            finally
            {
                Rest.Hear(null);
            }
        }, Cancellation);
        Assert.True(rests.Wait(TimeSpan.FromMinutes(1), Cancellation));
        // Longer than anyone waits for a bomb: it is not at one.
        await Task.Delay(1000, Cancellation);
        Assert.False(second.IsCompleted);

        _stock.Return(first);

        Assert.Same(first, await second);
        Assert.Equal([true, false], told);
        Assert.Equal(1, _started);
        _stock.Return(first);
    }

    [Fact]
    public void WhoWaitsForABombGetsAnotherWorkerWhichIsNotKept()
    {
        var code = (ChallengeBody.Code)SomeChallenge.Script().Body;
        var atABomb = _stock.Rent(fresh: false, code, Cancellation);
        atABomb.AskChallenge(code, Cancellation);
        // As much as it takes on this machine.
        for (int many = 200; atABomb.CpuOfRequest <= TimeSpan.FromSeconds(0.5); many *= 2)
        {
            string bomb = string.Concat(Enumerable.Range(0, many).Select(i => $"int F{i}(List<int> x) => x.Select(y => y + {i}).GroupBy(y => y % 7).Count();\n"));
            atABomb.AskSubmission(code, SomeChallenge.Files(bomb), Cancellation);
        }

        var another = _stock.Rent(fresh: false, code, Cancellation);
        another.AskProgram(withNetworks: false, SomeChallenge.Files("Console.WriteLine(1);"), Cancellation);
        Assert.Equal(2, _started);

        _stock.Return(another);
        _stock.Return(atABomb);
        Assert.Same(atABomb, _stock.Rent(fresh: false, null, Cancellation));
        _stock.Return(atABomb);
        Assert.Equal(2, _started);
    }

    [Fact]
    public void AFreshWorkerIsKeptForChallenges()
    {
        var used = _stock.Rent(fresh: true, null, Cancellation);
        used.AskProgram(withNetworks: false, SomeChallenge.Files("Console.WriteLine(1);"), Cancellation);
        _stock.Return(used);

        var fresh = _stock.Rent(fresh: true, null, Cancellation);
        _stock.Return(fresh);

        Assert.NotSame(used, fresh);
        Assert.Same(used, _stock.Rent(fresh: false, null, Cancellation));
        Assert.Same(fresh, _stock.Rent(fresh: true, null, Cancellation));
        Assert.Equal(2, _started);
        _stock.Return(used);
        _stock.Return(fresh);
    }

    public void Dispose() => _stock.Dispose();

    private CompilerWorker Start()
    {
        _started++;
        return new CompilerWorker(WorkerProgram.Start(Staged.Compiler), SomeChallenge.Patient, null);
    }
}
