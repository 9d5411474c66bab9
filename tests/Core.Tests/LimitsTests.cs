using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Grader.Challenges.Keys;
using Grader.Learning;

namespace Core.Tests;

/// <summary>Limits.cs is the one place of all limits; the documents that list them say the same.</summary>
public sealed partial class LimitsTests
{
    private static readonly Type[] Lists = [typeof(LimitBounds), typeof(ProcessLimits), typeof(AnswerLimits), typeof(SubmissionLimits), typeof(ImportLimits), typeof(ChallengeLimits), typeof(RevisionLimits), typeof(TrainingBounds)];

    [Fact]
    public void SecurityListsEveryLimitWithItsValue()
    {
        var listed = Row().Matches(File.ReadAllText(Path.Combine(Conventions.Repository.Root, "docs/security.md")))
            .Select(row => $"{row.Groups["name"].Value} = {row.Groups["value"].Value}");
        var actual = Lists.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static), (type, field) => $"{type.Name}.{field.Name} = {Show(field)}")
            .Concat(Defaults(Limits.Default)).Concat(Defaults(CompilerLimits.Default)).Concat(Defaults(LearningLimits.Default));
        Assert.Equal(actual.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("cpu", "100ms to 1m")]
    [InlineData("wall", "500ms to 5m")]
    [InlineData("total", "1s to 10m")]
    [InlineData("memory", "16MiB to 4GiB")]
    [InlineData("output", "1KiB to 64MiB")]
    public void AuthoringStatesTheBoundsOfWhatAChallengeMayChange(string key, string bounds)
    {
        string row = File.ReadLines(Path.Combine(Conventions.Repository.Root, "docs/authoring.md")).Single(line => line.StartsWith($"| `{key}` | ", StringComparison.Ordinal) && line.Contains(" to ", StringComparison.Ordinal));
        Assert.Contains(bounds, row, StringComparison.Ordinal);
        Assert.Contains(bounds, LimitKeys.All.Single(known => known.Name == key).Description, StringComparison.Ordinal);
        Assert.Equal(bounds, key switch
        {
            "cpu" => $"{DurationShape.Show(LimitBounds.LeastCpu)} to {DurationShape.Show(LimitBounds.MostCpu)}",
            "wall" => $"{DurationShape.Show(LimitBounds.LeastWall)} to {DurationShape.Show(LimitBounds.MostWall)}",
            "total" => $"{DurationShape.Show(LimitBounds.LeastTotal)} to {DurationShape.Show(LimitBounds.MostTotal)}",
            "memory" => $"{Size(LimitBounds.LeastMemory)} to {Size(LimitBounds.MostMemory)}".Replace(" MiB", "MiB", StringComparison.Ordinal).Replace(" GiB", "GiB", StringComparison.Ordinal),
            _ => $"{Size(LimitBounds.LeastOutput)} to {Size(LimitBounds.MostOutput)}".Replace(" KiB", "KiB", StringComparison.Ordinal).Replace(" MiB", "MiB", StringComparison.Ordinal),
        });
    }

    private static IEnumerable<string> Defaults(object limits) => limits.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetValue(limits) is not null)
        .Select(property => $"{limits.GetType().Name}.{property.Name} = {Show(property.Name, property.GetValue(limits)!)}");

    private static string Show(FieldInfo field) => Show(field.Name, field.GetValue(null)!);

    private static string Show(string name, object value) => value switch
    {
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} s"),
        _ when name.EndsWith("Entries", StringComparison.Ordinal) || name.EndsWith("Tasks", StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => Size(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private static string Size(long value) => value switch
    {
        > 0 when value % (1L << 30) == 0 => string.Create(CultureInfo.InvariantCulture, $"{value >> 30} GiB"),
        > 0 when value % (1L << 20) == 0 => string.Create(CultureInfo.InvariantCulture, $"{value >> 20} MiB"),
        > 0 when value % (1L << 10) == 0 => string.Create(CultureInfo.InvariantCulture, $"{value >> 10} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    [GeneratedRegex(@"^\| `(?<name>[A-Za-z]+\.[A-Za-z]+)` \| (?<value>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
