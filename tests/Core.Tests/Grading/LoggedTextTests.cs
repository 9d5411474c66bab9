using Grader.Grading;

namespace Core.Tests.Grading;

public sealed class LoggedTextTests
{
    [Theory]
    [InlineData("learner-01", "learner-01")]
    [InlineData("two\nlines", @"two\nlines")]
    [InlineData("\u001B[31mred", @"\u{1B}[31mred")]
    [InlineData("\u202Eright to left", @"\u{202E}right to left")]
    public void IsOneHarmlessLine(string text, string logged) => Assert.Equal(logged, LoggedText.Of(text));

    [Theory]
    [InlineData('x')]
    [InlineData('\u202E')]
    public void IsNeverLongerThanTwoHundredCharacters(char c)
    {
        Assert.Equal(200, LoggedText.Of(new string(c, 1_000_000)).Length);
        Assert.EndsWith("…", LoggedText.Of(new string(c, 201)));
    }
}
