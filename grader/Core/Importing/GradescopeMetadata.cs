using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Challenges;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Grader.Importing;

/// <param name="Created">When it was handed in.</param>
internal sealed record GradescopeSubmission(ImmutableArray<Sender> Submitters, DateTimeOffset? Created);

/// <summary>
/// Reads <c>submission_metadata.yml</c> from YAML's events, as it may be a hundred megabytes of results, and may have tags and aliases of the language that wrote it.
/// Only <c>:submitters</c> and <c>:created_at</c> of each submission are looked at.
/// </summary>
internal sealed partial class GradescopeMetadata
{
    private readonly Parser _events;
    private readonly Dictionary<string, GradescopeSubmission> _found = new(StringComparer.Ordinal);

    private GradescopeMetadata(string text) => _events = new Parser(new StringReader(text));

    /// <exception cref="ImportException" />
    public static IReadOnlyDictionary<string, GradescopeSubmission> Read(byte[] bytes)
    {
        if (TextFile.Decode(bytes) is not TextFile.Text text)
            throw new ImportException("has a submission_metadata.yml that is not text");
        // Its keys are Ruby's symbols; the parser takes the colon before one for the end of a list before it.
        var reader = new GradescopeMetadata(Symbol().Replace(TextFile.WithLineFeeds(text.Content), "$1$2"));
        try
        {
            reader.Document();
            return reader._found;
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            throw new ImportException("has a submission_metadata.yml that is not YAML, or not as Gradescope writes it");
        }
    }

    private void Document()
    {
        _events.Consume<StreamStart>();
        _events.Consume<DocumentStart>();
        Mapping(name => _found[name] = Submission());
    }

    private GradescopeSubmission Submission()
    {
        var submitters = ImmutableArray.CreateBuilder<Sender>();
        DateTimeOffset? created = null;
        Mapping(key =>
        {
            if (key == "created_at" && _events.Accept<Scalar>(out var time))
                created = Time(time.Value);
            if (key == "submitters" && _events.TryConsume<SequenceStart>(out _))
                while (!_events.TryConsume<SequenceEnd>(out _))
                    submitters.Add(Submitter());
            else
                _events.SkipThisAndNestedEvents();
        });
        return new(submitters.ToImmutable(), created);
    }

    private Sender Submitter()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Mapping(key =>
        {
            if (_events.Accept<Scalar>(out var value) && value.Value is not ("" or "null" or "~"))
                values[key] = value.Value;
            _events.SkipThisAndNestedEvents();
        });
        return new(values.GetValueOrDefault("name", ""), values.GetValueOrDefault("sid"), values.GetValueOrDefault("email"));
    }

    /// <param name="take">Reads the value that stands behind a key.</param>
    private void Mapping(Action<string> take)
    {
        _events.Consume<MappingStart>();
        while (!_events.TryConsume<MappingEnd>(out _))
            take(_events.Consume<Scalar>().Value);
    }

    /// <summary>As in <c>2026-03-01 22:10:00.123456789 Z</c>.</summary>
    internal static DateTimeOffset? Time(string text)
    {
        if (Moment().Match(text) is not { Success: true } match)
            return null;
        string zone = match.Groups["zone"].Value is "Z" or "UTC" ? "+00:00" : match.Groups["zone"].Value;
        return DateTimeOffset.TryParse($"{match.Groups["day"].Value}T{match.Groups["time"].Value}{(zone.Contains(':', StringComparison.Ordinal) ? zone : zone.Insert(3, ":"))}",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    [GeneratedRegex(@"^([ ]*(?:- )?):(\w+:)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"^(?<day>\d{4}-\d\d-\d\d)[ T](?<time>\d\d:\d\d:\d\d)(\.\d+)?\s*(?<zone>Z|UTC|[+-]\d\d:?\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
