using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Courses;
using Grader.Submissions;
using Grader.Submissions.Folders;

namespace Grader.Importing;

/// <param name="Path">The download: a zip, or a folder.</param>
/// <param name="Submissions">The folder of learners that it goes to.</param>
/// <param name="Roster">Empty: whoever handed in is a learner.</param>
/// <param name="Zone">Of times in the folder of learners that are written without one, as for <see cref="HandInClock"/>.</param>
/// <param name="Challenges">The only ones that the download is for.</param>
public sealed record ImportRequest(
    Platform From, string Path, string Submissions, Roster Roster, CourseZone Zone, ImmutableArray<string>? Challenges = null, ImmutableArray<string>? Packs = null,
    string? Branch = null, string? Tag = null);

/// <summary>From a platform's download to a plan: who it is from, what it is for, and what of it is newest. Writes nothing.</summary>
public sealed class Importer
{
    private readonly ImportRequest _request;
    private readonly Selection _selection;
    private readonly List<LeftOut> _leftOut = [], _notes = [], _unknown = [];
    private readonly List<SubmissionError> _errors = [];
    private readonly Dictionary<string, Sender> _senders = new(StringComparer.OrdinalIgnoreCase);

    public Importer(ImmutableArray<Pack> packs, ImportRequest request)
    {
        _request = request;
        _selection = Selection.Of(packs, new SubmissionRequest([], null, request.Challenges, request.Packs), _errors);
    }

    /// <summary>Names of packs and challenges that there are not; if any, there is nothing to plan.</summary>
    public ImmutableArray<SubmissionError> Errors => [.. _errors];

    /// <exception cref="ImportException">The download is none of that platform.</exception>
    /// <exception cref="Revisions.RevisionException">git is not installed.</exception>
    public ImportPlan Plan()
    {
        var match = new RosterMatch(_request.Roster, _request.From);
        var sorting = new Sorting(_selection, _leftOut, _notes);
        var handed = new List<HandedOver>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var delivery in Deliveries())
            foreach (string learner in LearnersOf(delivery, match))
            {
                present.Add(learner);
                handed.AddRange(sorting.Sort(learner, delivery));
            }
        var steps = ImmutableArray.CreateBuilder<ImportStep>();
        var work = ImmutableArray.CreateBuilder<ImportedWork>();
        foreach (var one in handed.GroupBy(one => (one.Learner, one.Pack.Id)).OrderBy(one => one.Key.Learner, StringComparer.Ordinal).ThenBy(one => one.Key.Id, StringComparer.Ordinal))
            Plan(one.Key.Learner, [.. one], steps, work);
        return new(
            steps.ToImmutable(), work.ToImmutable(), [.. _unknown], [.. _leftOut.Distinct()], [.. _notes],
            [.. _request.Roster.Entries.Select(entry => entry.Id).Where(id => !present.Contains(id))]);
    }

    private void Plan(string learner, ImmutableArray<HandedOver> handed, ImmutableArray<ImportStep>.Builder steps, ImmutableArray<ImportedWork>.Builder work)
    {
        var pack = handed[0].Pack;
        try
        {
            if (DiskFolder.KindOf(Path.Combine(_request.Submissions, learner + ".zip")) is not null)
                throw new ImportException($"is not touched: {learner}.zip stands for this learner; unpack it first");
            var (todo, line) = new PackPlan(_request.Submissions, _request.Zone, learner, pack, _request.From.ToString().ToLowerInvariant()).Make(handed);
            steps.AddRange(todo);
            work.Add(line);
        }
        catch (ImportException wrong)
        {
            _leftOut.Add(new($"{_request.Submissions}/{learner}/{pack.Id}", wrong.Message));
        }
    }

    private ImmutableArray<Delivery> Deliveries()
    {
        var files = new DeliveredFiles(name => Sorting.IsHandIn(_selection, name), _leftOut);
        using var folder = DownloadFolder.Open(_request.Path, files.LeaveOut);
        return _request.From switch
        {
            Platform.Moodle => MoodleDownload.Read(folder, files),
            Platform.Canvas => CanvasDownload.Read(folder, files),
            Platform.Gradescope => GradescopeDownload.Read(folder, files),
            Platform.Git => new Clones(_request.Path, _request.Branch, _request.Tag, files).Read(folder),
            _ => PlainFolder.Read(folder, files),
        };
    }

    private List<string> LearnersOf(Delivery delivery, RosterMatch match)
    {
        var learners = new List<string>();
        foreach (var sender in delivery.Senders)
        {
            var (learner, why) = match.Find(sender);
            if (learner is not null && _request.Roster.IsEmpty && !_senders.TryAdd(learner, sender) && _senders[learner] is var other && other != sender)
                (learner, why) = (null, $"has the name of another sender ({other.Number}); only a roster tells them apart");
            if (learner is not null && FolderFault(learner) is { } fault)
                (learner, why) = (null, $"cannot have a folder of this name: it {fault}");
            if (learner is not null)
                learners.Add(learner);
            else
                _unknown.Add(new(FileName.Show(Shown(sender, delivery)), why!));
        }
        if (delivery.Senders.IsEmpty)
            _unknown.Add(new(FileName.Show(delivery.Place), "says not who it is from"));
        return learners;
    }

    private static string Shown(Sender sender, Delivery delivery) =>
        sender.Name == delivery.Place ? sender.Name : $"{sender.Name}{(sender.Number is null ? "" : $" ({sender.Number})")}, {delivery.Place}";

    /// <summary>A roster's id becomes a folder's name, and nothing else.</summary>
    private static string? FolderFault(string learner) =>
        learner.StartsWith('.') ? "begins with a dot" : learner.Contains('/', StringComparison.Ordinal) ? "has a slash in it" : ZipName.Fault(learner);
}
