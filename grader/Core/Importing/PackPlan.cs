using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses;

namespace Grader.Importing;

/// <summary>
/// What becomes of one learner's pack: what is there and what was handed over, put in the order of their times. What is newest stands in the pack's folder; whatever was
/// replaced on the way stands, as it was then and whole, in <c>.attempts/TIME/</c>.
/// </summary>
internal sealed class PackPlan(string submissions, CourseZone zone, string learner, Pack pack, string from)
{
    private readonly List<ImportStep> _steps = [];

    private string Folder => $"{learner}/{pack.Id}";

    /// <exception cref="ImportException">What is there cannot be read.</exception>
    public (ImmutableArray<ImportStep> Steps, ImportedWork Work) Make(IEnumerable<HandedOver> handed)
    {
        var there = PackState.Read(Path.Combine(submissions, learner, pack.Id), pack, zone);
        // Stable: of one time, what is there came before what comes now; so did it where nobody knows.
        PackState[] states = [.. (there is null ? [] : new[] { there }).Concat(handed.Select(one => PackState.Of(one, from))).OrderBy(state => state.Time ?? DateTimeOffset.MaxValue)];
        var current = states[0];
        int attempts = 0;
        foreach (var next in states.Skip(1))
        {
            if (current.IsReplacedBy(next) && Keep(current))
                attempts++;
            current = current.With(next);
        }
        if (there is null || current != there)
            Put(current, there);
        var change = there is null ? WorkChange.New : _steps.Count > 0 ? WorkChange.Changed : WorkChange.Unchanged;
        return ([.. _steps], new(learner, pack.Id, [.. current.Items.Keys], change, attempts, current.Time, current.About.Late == true));
    }

    private bool Keep(PackState state)
    {
        string name = state.Stamp;
        for (int number = 2; PackState.Read(Path.Combine(submissions, learner, pack.Id, ".attempts", name), pack, zone) is { } kept; number++)
        {
            if (kept.HasSameItems(state))
                return false;
            name = $"{state.Stamp}-{number}";
        }
        Write(state, state.Items.Values.SelectMany(files => files), $"{Folder}/.attempts/{name}");
        return true;
    }

    private void Put(PackState state, PackState? there)
    {
        var items = state.Items.Where(item => there is null || !there.Items.TryGetValue(item.Key, out var old) || !PackState.AreSame(old, item.Value)).ToList();
        foreach (var (name, files) in items)
            foreach (var old in there?.Items.GetValueOrDefault(name, []) ?? [])
                if (files.All(file => !file.Path.Equals(old.Path, StringComparison.Ordinal)))
                    _steps.Add(new ImportStep.Delete($"{Folder}/{old.Path}"));
        Write(state, items.SelectMany(item => item.Value), Folder, isKnown: there?.About == state.About);
    }

    private void Write(PackState state, IEnumerable<ImportedFile> files, string folder, bool isKnown = false)
    {
        foreach (var file in files)
            _steps.Add(new ImportStep.Write($"{folder}/{file.Path}", [.. file.Content], file.Changed ?? state.Time));
        if (!isKnown)
            _steps.Add(new ImportStep.Write($"{folder}/{SubmissionYaml.FileName}", [.. state.About.Render()], null));
    }
}
