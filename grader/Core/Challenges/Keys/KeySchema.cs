using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Grader.Challenges.Keys;

/// <summary>Tables of keys as JSON Schema.</summary>
internal static class KeySchema
{
    public static JsonObject Object(ImmutableArray<Key> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            var schema = new JsonObject { ["description"] = key.Description };
            foreach (var (name, value) in key.Shape.Schema())
                schema[name] = value?.DeepClone();
            properties[key.Name] = schema;
        }
        var result = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (keys.Any(key => key.Required))
            result["required"] = new JsonArray([.. keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name))]);
        result["additionalProperties"] = false;
        return result;
    }
}
