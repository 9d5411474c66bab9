using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Grader.Reporting.Exchange;

namespace Grader.Reporting.Classes;

/// <summary>The class for programs. Times and memory differ from run to run; the rest follows from the reports.</summary>
public static class ClassJson
{
    public const string Schema = "grader-class/1";

    private const int Decimals = 6;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static string Render(ClassView view)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Text(json, "schema", Schema);
            json.WriteNumber("learners", view.Rows.Length);
            List(json, "challenges", view.Challenges, challenge => Challenge(json, view, challenge));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Challenge(Utf8JsonWriter json, ClassView view, ChallengeView challenge)
    {
        Text(json, "challenge", challenge.Id);
        json.WriteNumber("maxScore", challenge.MaxScore);
        json.WriteNumber("judged", challenge.Judged);
        Verdicts(json, challenge.Verdicts);
        json.WritePropertyName("meanScore");
        if (challenge.Scores.Mean is { } mean)
            json.WriteNumberValue(Math.Round(mean, Decimals));
        else
            json.WriteNullValue();
        json.WritePropertyName("scores");
        json.WriteRawValue(Json.Array(challenge.Scores.Counts.Select(count => JsonText.Of(count))));
        List(json, "checks", challenge.Checks, check =>
        {
            Text(json, "name", check.Name);
            json.WriteBoolean("hidden", check.Hidden);
            Verdicts(json, check.Verdicts);
            Item(json, check.Item);
        });
        List(json, "wrongAnswers", challenge.WrongAnswers, group =>
        {
            Texts(json, "checks", group.Checks);
            Text(json, "verdict", VerdictText.Name(group.Verdict));
            Text(json, "text", group.Text);
            Learners(json, view, group.Learners);
        });
        List(json, "compileErrors", challenge.Errors, group =>
        {
            Text(json, "id", group.Id);
            Text(json, "message", group.Message);
            Learners(json, view, group.Learners);
        });
        Question(json, view, challenge.Question);
        Use(json, challenge.Use);
    }

    private static void Question(Utf8JsonWriter json, ClassView view, QuestionView? question)
    {
        json.WritePropertyName("question");
        if (question is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        Item(json, question.Item);
        List(json, "answers", question.Chosen, chosen =>
        {
            Text(json, "answer", chosen.Answer);
            json.WriteBoolean("right", chosen.IsRight);
            json.WriteNumber("first", chosen.First);
            Text(json, "misconception", chosen.Misconception);
            Learners(json, view, chosen.Ever);
        });
        json.WriteEndObject();
    }

    private static void Use(Utf8JsonWriter json, ResourceUse? use)
    {
        json.WritePropertyName("use");
        if (use is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        Spread(json, "slowestCheckCpuMs", [.. use.Slowest.Select(time => Math.Round(time.TotalMilliseconds, 1))], use.CpuLimit?.TotalMilliseconds);
        Spread(json, "peakMemory", [.. use.Memory.Select(bytes => (double)bytes)], use.MemoryLimit);
        json.WriteEndObject();
    }

    /// <param name="values">Ascending.</param>
    private static void Spread(Utf8JsonWriter json, string name, ImmutableArray<double> values, double? limit)
    {
        json.WriteStartObject(name);
        if (!values.IsEmpty)
        {
            json.WriteNumber("median", values[values.Length / 2]);
            json.WriteNumber("most", values[^1]);
        }
        if (limit is { } known)
            json.WriteNumber("limit", known);
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, ItemFigures item)
    {
        json.WriteNumber("count", item.Count);
        json.WriteNumber("met", item.Met);
        json.WritePropertyName("discrimination");
        if (item.Discrimination is { } known)
            json.WriteNumberValue(Math.Round(known, Decimals));
        else
            json.WriteNullValue();
        Text(json, "reading", ItemText.Reading(item));
    }

    private static void Verdicts(Utf8JsonWriter json, ImmutableArray<VerdictCount> counts)
    {
        json.WriteStartObject("verdicts");
        foreach (var (verdict, learners) in counts)
            json.WriteNumber(VerdictText.Name(verdict), learners);
        json.WriteEndObject();
    }

    private static void Learners(Utf8JsonWriter json, ClassView view, ImmutableArray<int> rows) => Texts(json, "learners", rows.Select(row => view.Rows[row].Learner));

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Json.Array(texts.Select(JsonText.Of)));
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Somebody else's text can be an order to a log or a terminal.</summary>
    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(JsonText.Of(text));
    }
}
