using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Regrading;

/// <summary>What was not the same when a hand-in was graded again, in words.</summary>
public static class GradingCauses
{
    /// <param name="files">A challenge's files and their hashes, by the challenge's hash.</param>
    public static ImmutableArray<string> Between(KeptGrading before, KeptGrading now, Func<string, ImmutableSortedDictionary<string, string>> files)
    {
        var causes = ImmutableArray.CreateBuilder<string>();
        if (before.Submission != now.Submission)
            causes.Add("the hand-in was changed");
        if (before.ChallengeHash != now.ChallengeHash)
            causes.Add($"challenge: {Files(files(before.ChallengeHash), files(now.ChallengeHash))}");
        Add("limits", before.Limits, now.Limits);
        Add("grader", before.Environment.Grader, now.Environment.Grader);
        if (before.Environment.Build != now.Environment.Build && before.Environment.Grader == now.Environment.Grader)
            causes.Add($"grader: another build of {now.Environment.Grader}");
        Add("runtime", before.Environment.Runtime, now.Environment.Runtime);
        Add("system", before.Environment.System, now.Environment.System);
        Add("isolation", before.Environment.Isolation, now.Environment.Isolation);
        return causes.ToImmutable();

        void Add(string what, string old, string one)
        {
            if (old != one)
                causes.Add($"{what}: {old} → {one}");
        }
    }

    private static string Files(ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> now)
    {
        string[] parts =
        [
            Named("changed", now.Where(file => before.TryGetValue(file.Key, out string? hash) && hash != file.Value)),
            Named("new", now.Where(file => !before.ContainsKey(file.Key))),
            Named("gone", before.Where(file => !now.ContainsKey(file.Key))),
        ];
        string told = string.Join("; ", parts.Where(part => part.Length > 0));
        return told.Length > 0 ? told : "what its learner edition expects";

        static string Named(string how, IEnumerable<KeyValuePair<string, string>> files)
        {
            string names = string.Join(", ", files.Select(file => file.Key));
            return names.Length == 0 ? "" : $"{how} {names}";
        }
    }
}
