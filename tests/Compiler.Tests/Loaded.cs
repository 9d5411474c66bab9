using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Grader.Compiler.Challenges;
using Grader.Compiler.Submissions;
using Grader.Kit;

namespace Compiler.Tests;

/// <summary>Loads a chain in this process, as the runner does in its own, and asks every check once: what it answered, as text.</summary>
internal static class Loaded
{
    private static readonly Lock OneAtATime = new();
    private static readonly IList Registered = (IList)typeof(Checks).Assembly.GetType("Grader.Kit.Registry")!.GetField("All")!.GetValue(null)!;

    public static SortedDictionary<string, string> Run(ChallengeChain chain, SubmissionOutcome.Built built)
    {
        var images = Some.Images(chain);
        ImmutableArray<byte>?[] links =
        [
            images.Given?.Bytes, built.Submission.Bytes, (built.Checks ?? images.Checks).Bytes,
            built.NoHidden ? null : (built.Hidden ?? images.Hidden)?.Bytes,
        ];
        lock (OneAtATime)
            return Run(links.OfType<ImmutableArray<byte>>());
    }

    private static SortedDictionary<string, string> Run(IEnumerable<ImmutableArray<byte>> links)
    {
        var context = new AssemblyLoadContext("chain", isCollectible: true);
        var states = new object[8];
        Registered.Clear();
        foreach (var link in links)
        {
            var assembly = context.LoadFromStream(new MemoryStream([.. link]));
            // A submission that registers checks of its own gains nothing.
            Registered.Clear();
            var factory = assembly.GetType(assembly.GetName().Name!)?.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
            if (factory is not null)
                ((Task)factory.Invoke(null, [states])!).Wait();
            if (assembly.GetName().Name is "Checks" or "Hidden")
                Ask();
        }
        var answers = new SortedDictionary<string, string>(Answers, StringComparer.Ordinal);
        Answers.Clear();
        return answers;
    }

    private static readonly Dictionary<string, string> Answers = [];

    private static void Ask()
    {
        foreach (object check in Registered)
        {
            object? Get(string name) => check.GetType().GetProperty(name)!.GetValue(check);
            Answers[(string)Get("Name")!] = Text(() => ((Func<object?, object?>)Get("Call")!)(Get("Inputs") is Func<Inputs, object?> inputs ? inputs(null!) : null));
        }
    }

    private static string Text(Func<object?> call)
    {
        try
        {
            return call() switch
            {
                IEnumerable<double> numbers => "[" + string.Join(" ", numbers) + "]",
                var value => value?.ToString() ?? "null",
            };
        }
        catch (Exception thrown)
        {
            return thrown.GetType().Name + ": " + thrown.Message;
        }
    }
}
