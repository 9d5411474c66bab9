using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Grader.Grading;

namespace Grader.Results;

/// <summary>A graded hand-in as it is kept: all of it, so that every report can be rendered from what was kept.</summary>
internal static class GradedText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(), new AnyString() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">It is no such thing.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException();

    /// <summary>Half a surrogate pair, which a submission may print, is no JSON string: such a text is kept as an array of its characters.</summary>
    private sealed class AnyString : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                return reader.GetString()!;
            var text = new StringBuilder();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                text.Append((char)reader.GetUInt16());
            return text.ToString();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            if (!HasLoneSurrogate(value))
            {
                writer.WriteStringValue(value);
                return;
            }
            writer.WriteStartArray();
            foreach (char character in value)
                writer.WriteNumberValue(character);
            writer.WriteEndArray();
        }

        private static bool HasLoneSurrogate(string value)
        {
            for (int i = 0; i < value.Length; i++)
            {
                if (!char.IsSurrogate(value[i]))
                    continue;
                if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                    return true;
                i++;
            }
            return false;
        }
    }
}
