using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Process.Tests.EndToEnd;

/// <summary>What is in a learner edition, in every form in which something could be read from it; and what of a pack must not be.</summary>
internal static partial class Published
{
    /// <summary>Shorter pieces are anybody's: <c>return x;</c>.</summary>
    private const int Telling = 12;

    /// <summary>The staff's values that stand in the edition, each with the file that it is from.</summary>
    public static string[] LeaksOf(string pack, string edition)
    {
        var hay = Readable(edition).ToList();
        var known = string.Join('\n', Files(pack).Where(path => IsPublic(pack, path)).Select(File.ReadAllText));
        return [.. Files(pack).Where(path => !IsPublic(pack, path))
            .SelectMany(path => SecretsIn(path).Where(secret => !known.Contains(secret, StringComparison.Ordinal)).Select(secret => (path, secret)))
            .Where(found => Forms(found.secret).Any(form => hay.Exists(bytes => bytes.AsSpan().IndexOf(form) >= 0)))
            .Select(found => $"{Path.GetRelativePath(pack, found.path)}: {found.secret}")];
    }

    /// <summary>Each file as it is, and of expected.json each text, decoded: what the reference answered is Base64.</summary>
    private static IEnumerable<byte[]> Readable(string edition)
    {
        foreach (string path in Files(edition))
            yield return [.. Encoding.UTF8.GetBytes(Path.GetRelativePath(edition, path) + "\n"), .. File.ReadAllBytes(path)];
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(edition, "expected.json")));
        foreach (string text in Texts(json.RootElement))
        {
            yield return Encoding.UTF8.GetBytes(text);
            byte[] decoded = new byte[text.Length];
            if (Convert.TryFromBase64String(text, decoded, out int length))
                yield return decoded[..length];
        }
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    /// <summary>By the names that docs/authoring.md gives, not by those that the product goes by.</summary>
    private static bool IsPublic(string pack, string path) => Path.GetRelativePath(pack, path).Replace('\\', '/').Split('/')[1..] switch
    {
        [] or ["challenge.yaml" or "statement.md" or "starter.csx" or "given.csx" or "checks.csx" or "program.csx"] => true,
        ["starter" or "given", ..] or ["data", "sample", _] or ["data", _] => true,
        _ => false,
    };

    private static IEnumerable<string> SecretsIn(string path)
    {
        string text = File.ReadAllText(path);
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length >= Telling && !Declaration().IsMatch(line) && !line.StartsWith("//", StringComparison.Ordinal));
        var quoted = Quoted().Matches(text).Select(match => match.Groups[1].Value).Where(value => value.Length >= Telling);
        var numbers = Number().Matches(text).Select(match => match.Value);
        return lines.Concat(quoted).Concat(numbers).Distinct(StringComparer.Ordinal);
    }

    /// <summary>As text in either encoding, and a whole number as a program would store it.</summary>
    private static IEnumerable<byte[]> Forms(string secret)
    {
        yield return Encoding.UTF8.GetBytes(secret);
        yield return Encoding.Unicode.GetBytes(secret);
        yield return JsonEncodedText.Encode(secret).EncodedUtf8Bytes.ToArray();
        yield return Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1]);
        if (!long.TryParse(secret, out long number))
            yield break;
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        yield return bytes;
        if (number is > int.MaxValue or < int.MinValue)
            yield break;
        yield return bytes[..sizeof(int)];
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    /// <summary>The form of a function or type is what a surface has to tell.</summary>
    [GeneratedRegex(@"^[\w<>\[\],.? ]+ \w+(<[\w, ]+>)?\(.*\)$|^(public |internal |sealed |abstract |static )*(class|record|struct|interface|namespace|using|enum) [^={]*[;{]?$|^[\w<>\[\],? ]+ \w+\([^=]*\)( =>)?;?$")]
    private static partial Regex Declaration();

    [GeneratedRegex("\"([^\"\\n]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.])\d{7,18}(?![\w.])")]
    private static partial Regex Number();
}
