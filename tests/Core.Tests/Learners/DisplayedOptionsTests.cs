using System.Collections.Immutable;
using Grader.Challenges;
using Grader.Learners;

namespace Core.Tests.Learners;

/// <summary>Each learner sees the options in an order of the own; the keys that are written are the author's.</summary>
public sealed class DisplayedOptionsTests
{
    private static readonly ImmutableSortedDictionary<string, string> Texts = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, "ABCD".Select(key => KeyValuePair.Create($"{key}", $"text of {key}")));

    [Fact]
    public void WithoutShuffleEachTextStandsUnderItsKey() =>
        Assert.All(Of("learner-01", shuffle: false).All, option => Assert.Equal($"text of {option.Label}", option.Text));

    [Fact]
    public void TheOrderOfALearnerIsAlwaysTheSame() => Assert.Equal(Of("learner-01").All, Of("learner-01").All);

    [Fact]
    public void LearnersHaveDifferentOrders() =>
        Assert.InRange(Enumerable.Range(1, 30).Select(number => string.Join(' ', Of($"learner-{number:00}").All)).Distinct().Count(), 10, 24);

    [Fact]
    public void ALetterMeansTheTextUnderIt() => Assert.All(
        Enumerable.Range(1, 10).Select(number => Of($"learner-{number:00}")),
        options => Assert.All(options.All, option =>
        {
            string key = Assert.IsType<string>(options.KeysOf(option.Label.ToLowerInvariant() + " "));
            Assert.Equal(($"text of {key}", option.Label), (option.Text, options.LabelOf(key)));
        }));

    [Theory]
    [InlineData("A, c", "A, C")]
    [InlineData("c a", "A, C")]
    [InlineData("A, A", "A")]
    [InlineData("A, E", null)]
    [InlineData(",", null)]
    [InlineData("AB", null)]
    public void SeveralAreWrittenInOrder(string typed, string? keys) => Assert.Equal(keys, Of("x", shuffle: false, several: true).KeysOf(typed));

    [Theory]
    [InlineData("E")]
    [InlineData("A, B")]
    [InlineData("")]
    [InlineData("text of A")]
    public void AnythingElseIsNoLetter(string typed) => Assert.Null(Of("x").KeysOf(typed));

    private static DisplayedOptions Of(string learner, bool shuffle = true, bool several = false)
    {
        var question = new ChallengeBody.Question(Texts, several, shuffle, 2, null, null, ["A"], "", ImmutableSortedDictionary<string, string>.Empty, []);
        return new DisplayedOptions(new Challenge("pack/why", "why", "", "", Difficulty.Beginner, "", null, [], Grader.Limits.Default, question), question, learner);
    }
}
