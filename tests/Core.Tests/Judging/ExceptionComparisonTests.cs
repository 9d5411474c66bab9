using Grader.Judging;
using static Core.Tests.Judging.Seen;

namespace Core.Tests.Judging;

public sealed class ExceptionComparisonTests
{
    private static readonly Thrown Argument = Thrown("a", "System.ArgumentException", "System.SystemException");
    private static readonly Thrown ArgumentNull = Thrown("b", "System.ArgumentNullException", "System.ArgumentException", "System.SystemException");
    private static readonly Thrown NotImplemented = Thrown("c", "System.NotImplementedException", "System.SystemException");
    private static readonly Thrown Own = Thrown("d", "ShapeException", "System.ArgumentException", "System.SystemException");
    private static readonly Thrown Any = Thrown("e");

    [Fact]
    public void TakesTheSameTypeOrADerivedOneWhateverItsMessage()
    {
        Assert.True(Equal(Argument, Argument with { Message = "other" }));
        Assert.True(Equal(Argument, ArgumentNull));
        Assert.False(Equal(ArgumentNull, Argument));
    }

    [Fact]
    public void TakesTheNearestFrameworkTypeOfATypeOfOnesOwn()
    {
        Assert.True(Equal(Own, Argument));
        Assert.True(Equal(Own, ArgumentNull));
        Assert.True(Equal(Argument, Own));
        Assert.False(Equal(Own, NotImplemented));
    }

    [Fact]
    public void TakesNotImplementedOnlyForItself()
    {
        Assert.True(Equal(NotImplemented, NotImplemented));
        Assert.False(Equal(Any, NotImplemented));
        Assert.False(Equal(NotImplemented, Any));
        Assert.True(Equal(Any, Argument));
    }

    [Fact]
    public void IsNotFooledByATypeThatIsOnlyCalledLikeTheFrameworks()
    {
        var forged = new Thrown(["System.ArgumentNullException", "System.Exception"], 1, "", []);
        Assert.False(Equal(ArgumentNull, forged));
    }

    private static bool Equal(Thrown expected, Thrown actual) => ExceptionComparison.Compare(expected, actual) is null;
}
