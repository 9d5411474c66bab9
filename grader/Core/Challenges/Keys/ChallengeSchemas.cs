using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grader.Courses;
using Grader.Courses.Remarks;

namespace Grader.Challenges.Keys;

/// <summary>The JSON Schemas in docs/schemas/, rendered from the tables that the reader reads by. They give editors completion.</summary>
internal static class ChallengeSchemas
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Pack() => Render("pack.yaml", "A pack: challenges in the order in which they are meant to be done.", KeySchema.Object(PackKeys.All));

    public static string Challenge() => Render(
        "challenge.yaml", "What a challenge is. Which keys there are depends on its kind.",
        AnyOf(ChallengeKeys.Kinds.Select(kind => KeySchema.Object(WithKind(kind.Word, ChallengeKeys.For(kind.Kind))))));

    public static string Staff() => Render(
        "key.yaml", "What learners must not see: the answer of a question, explanations, hidden hints. Which keys there are depends on the kind in challenge.yaml.",
        AnyOf(ChallengeKeys.Kinds.Select(kind => StaffKeys.For(kind.Kind)).DistinctBy(Signature).Select(KeySchema.Object)));

    public static string Course() => Render("course.yaml", "A course: what counts, until when, and for whom otherwise. All of it is optional.", KeySchema.Object(CourseKeys.All));

    public static string Remarks() => Render(
        "remarks.yaml", "What the staff says to a learner, beside what the grader found; in the learner's folder or a pack's in it.", KeySchema.Object(RemarkKeys.All));

    private static string Signature(ImmutableArray<Key> keys) => string.Join(' ', keys.Select(key => (key.Name, key.Required)));

    private static JsonObject AnyOf(IEnumerable<JsonObject> cases) => new() { ["anyOf"] = new JsonArray([.. cases]) };

    /// <summary>The table of one kind, whose <c>kind</c> is that word alone: by it an editor tells the cases apart.</summary>
    private static ImmutableArray<Key> WithKind(string word, ImmutableArray<Key> keys) =>
        [.. keys.Select(key => key == ChallengeKeys.Kind ? ChallengeKeys.Kind with { Of = new WordShape<ChallengeKind>([.. ChallengeKeys.Kinds.Where(k => k.Word == word)]) } : key)];

    private static string Render(string title, string description, JsonObject body)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title, ["description"] = description };
        foreach (var (name, value) in body)
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }
}
