using System.Globalization;
using System.Text.Json;

namespace Grader.Learners;

/// <summary>
/// What of <c>grader learn</c> stands nowhere else: how much time is left for a question that was opened, and how many of its hints were
/// asked for. What was answered is in <c>answers.yaml</c>.
/// </summary>
public sealed class Progress
{
    private const string Schema = "grader-progress/1";

    private readonly string _path;
    private readonly SortedDictionary<string, QuestionProgress> _questions = new(StringComparer.Ordinal);

    /// <param name="path">Need not be there. One that cannot be read is as one that is not there: it is the learner's own clock.</param>
    public Progress(string path)
    {
        _path = path;
        if (!File.Exists(path))
            return;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            Read(json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            _questions.Clear();
            Problem = $"{Path.GetFileName(path)} cannot be read: clocks begin anew";
        }
    }

    public string? Problem { get; }

    /// <param name="question"><c>pack/name</c>.</param>
    public QuestionProgress Of(string question) => _questions.GetValueOrDefault(question) ?? QuestionProgress.None;

    public void Keep(string question, QuestionProgress progress)
    {
        if (Of(question) == progress)
            return;
        _questions[question] = progress;
        WholeFile.Write(_path, Render());
    }

    private void Read(JsonElement root)
    {
        if (root.GetProperty("schema").GetString() != Schema)
            throw new FormatException();
        foreach (var question in root.GetProperty("questions").EnumerateObject())
        {
            double? left = question.Value.TryGetProperty("secondsLeft", out var seconds) ? Math.Clamp(seconds.GetDouble(), 0, 1e6) : null;
            _questions[question.Name] = new(left is { } known ? TimeSpan.FromSeconds(known) : null, Math.Clamp(question.Value.GetProperty("hints").GetInt32(), 0, 100));
        }
    }

    private string Render()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("questions");
            foreach (var (id, progress) in _questions)
            {
                json.WriteStartObject(id);
                if (progress.Left is { } left)
                    json.WriteNumber("secondsLeft", decimal.Parse(left.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
                json.WriteNumber("hints", progress.Hints);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}

/// <param name="Left">Of the question's time; null before it is first opened, or without a clock.</param>
/// <param name="Hints">How many were asked for.</param>
public sealed record QuestionProgress(TimeSpan? Left, int Hints)
{
    public static readonly QuestionProgress None = new(null, 0);
}
