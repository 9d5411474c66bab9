using System.Text;
using Grader.Submissions;

namespace Core.Tests.Submissions;

/// <summary>Reads and shows as text, for tests to compare and persons to read.</summary>
internal static class SubmissionText
{
    public static SubmissionSet Find(params string[] paths) => new SubmissionReader(SomePacks.All, new([.. paths])).Find();

    /// <summary>The one learner at these paths.</summary>
    public static Learner ReadOne(params string[] paths) => ReadOne(new SubmissionRequest([.. paths]));

    public static Learner ReadOne(SubmissionRequest request)
    {
        var reader = new SubmissionReader(SomePacks.All, request);
        var set = reader.Find();
        Assert.Empty(set.Errors);
        return reader.Read(Assert.Single(set.Entries));
    }

    public static HandIn Of(this Learner learner, string challenge) => learner.HandIns.Single(handIn => handIn.Challenge.Name == challenge);

    public static string ReasonFor(this Learner learner, string challenge) => Assert.IsType<HandIn.Rejected>(learner.Of(challenge)).Reason;

    public static HandIn.Code CodeFor(this Learner learner, string challenge) => Assert.IsType<HandIn.Code>(learner.Of(challenge));

    public static string[] TriesFor(this Learner learner, string challenge) => [.. Assert.IsType<HandIn.Answers>(learner.Of(challenge)).Tries];

    public static string Render(SubmissionReader reader)
    {
        var set = reader.Find();
        var text = new StringBuilder();
        foreach (var error in set.Errors)
            text.Append($"error: {error.Subject}: {error.Message}{(error.Suggestion is null ? "" : $" (did you mean {error.Suggestion}?)")}\n");
        foreach (var note in set.Notes)
            text.Append($"note: {note.Path}: {note.Message}\n");
        foreach (var entry in set.Entries)
            text.Append('\n').Append(Render(reader.Read(entry)));
        return text.ToString().TrimStart('\n');
    }

    public static string Render(Learner learner)
    {
        var text = new StringBuilder($"{learner.Name}\n");
        foreach (var handIn in learner.HandIns)
            text.Append($"  {handIn.Challenge.Id}: {Render(handIn)}\n");
        foreach (var note in learner.Notes)
            text.Append($"  note: {note.Path}: {note.Message}\n");
        return text.ToString();
    }

    private static string Render(HandIn handIn) => handIn switch
    {
        HandIn.Code code => string.Join(", ", code.Files.Select(file => file.Path)) + string.Concat(code.Notes.Select(note => $" ({note})")),
        HandIn.Answers answers => string.Join(" then ", answers.Tries.Select(answer => $"«{answer}»")),
        HandIn.Rejected rejected => $"rejected: {rejected.Reason}",
        _ => "missing",
    };
}
