using Grader.Grading;

namespace Core.Tests.Grading;

public sealed class CallTextTests
{
    [Theory]
    [InlineData("() => Relu([1, -2])", "Relu([1, -2])")]
    [InlineData("()=>Relu(x => x)", "Relu(x => x)")]
    [InlineData("Relu", "Relu")]
    [InlineData("() =>\r\n    Relu(\n        1)", "Relu( 1)")]
    [InlineData("async () => await Relu(1)", "await Relu(1)")]
    public void ShowsTheCallOfALambda(string lambda, string call) => Assert.Equal(call, CallText.Of(lambda));

    [Theory]
    [InlineData("x => Relu(x)", "Relu(x), x = [1] (case 3 of 20)")]
    [InlineData("(x) => Relu(x)", "Relu(x), x = [1] (case 3 of 20)")]
    [InlineData("Relu", "Relu, input = [1] (case 3 of 20)")]
    public void ShowsTheGeneratedInput(string lambda, string text) => Assert.Equal(text, CallText.Of(lambda, "[1]", 2, 20));

    [Fact]
    public void CountsNoCasesWhereThereIsOne() => Assert.Equal("Relu(x), x = [1]", CallText.Of("x => Relu(x)", "[1]", 0, 1));

    [Fact]
    public void ShowsAllCasesTogether() => Assert.Equal("Relu(x) (20 cases)", CallText.OfAll("x => Relu(x)", 20));
}
