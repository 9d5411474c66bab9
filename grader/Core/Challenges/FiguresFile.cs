using System.Text;
using System.Text.Json;

namespace Grader.Challenges;

/// <summary>figures.json, which <c>prove</c> writes and everybody else only reads: committed, so that its changes are reviewed.</summary>
internal static class FiguresFile
{
    public const string Name = "figures.json";

    public static string Write(Figures figures)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("answer", figures.Answer);
            json.WriteStartObject("figures");
            foreach (var (name, value) in figures.Values)
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>Null where it is not what <see cref="Write"/> writes.</summary>
    public static Figures? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new Figures(
                root.GetProperty("answer").GetString()!,
                [.. root.GetProperty("figures").EnumerateObject().Select(figure => (figure.Name, figure.Value.GetString()!))]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
