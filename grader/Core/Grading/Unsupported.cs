using Grader.Judging;

namespace Grader.Grading;

internal static class Unsupported
{
    /// <summary>Why a value can't be an expectation: the first part of it that is no plain data; null if all of it is.</summary>
    public static string? In(Observation value) => value switch
    {
        Observation.Unsupported unsupported => $"it returns {unsupported.Type}: {unsupported.Why}",
        Observation.Sequence sequence => First(sequence.Items),
        Observation.Grid grid => First(grid.Items),
        Observation.Set set => First(set.Items),
        Observation.Tuple tuple => First(tuple.Items),
        Observation.Map map => First(map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value })),
        Observation.Structure structure => First(structure.Members.Select(member => member.Value)),
        _ => null,
    };

    private static string? First(IEnumerable<Observation> parts) => parts.Select(In).FirstOrDefault(found => found is not null);
}
