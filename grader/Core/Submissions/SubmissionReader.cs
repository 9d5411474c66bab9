using System.Collections.Immutable;
using Grader.Challenges;

namespace Grader.Submissions;

/// <summary>
/// Turns paths into learners: first names only, cheap for thousands, then one learner at a time. Whatever is wrong with what
/// was handed in is a value of the result; nothing is silently left out, nothing is written.
/// </summary>
public sealed class SubmissionReader
{
    private readonly SubmissionRequest _request;
    private readonly List<SubmissionError> _errors = [];
    private readonly Selection _selection;

    public SubmissionReader(ImmutableArray<Pack> packs, SubmissionRequest request)
    {
        _request = request;
        _selection = Selection.Of(packs, request, _errors);
    }

    public SubmissionSet Find() => new LearnerFinder(_selection, _request, _errors).Find();

    /// <summary>May be called from several threads at once.</summary>
    public Learner Read(LearnerEntry entry) => new LearnerReader(_selection, _request.Clock, entry).Read();

    /// <summary>A learner's earlier attempts, pack by pack, the oldest first by their names.</summary>
    public ImmutableArray<LearnerEntry> Attempts(LearnerEntry entry) => AttemptFinder.Find(_selection, entry);
}
