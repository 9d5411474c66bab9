using Grader.Learning;

namespace Grader.Grading.Models;

/// <summary>What to try depends on what was trained.</summary>
public sealed class CurveTextTests
{
    [Theory]
    [InlineData(CurveShape.Overfit, "BoostedTrees", false, "validation loss is lowest at iteration 7 and 4.6 times that at the end: the model memorises; try fewer leaves, fewer trees (an earlier stop), or more rows in each leaf")]
    [InlineData(CurveShape.Overfit, "Network", true, "validation loss is lowest at iteration 7 and 4.6 times that at the end: the model memorises; try an earlier stop (patience), dropout, or a smaller network")]
    [InlineData(CurveShape.Underfit, "BoostedTrees", false, "training loss has only fallen to 0.91 of what a model has that knows nothing: the model has learnt little; try more trees, more leaves, or a higher learning rate")]
    [InlineData(CurveShape.Underfit, "Network", false, "training loss has only fallen to 0.91 of what a model has that knows nothing: the model has learnt little; try more epochs, a larger network, or another learning rate")]
    [InlineData(CurveShape.GoodFit, "Network", false, "validation loss is lowest at iteration 7 and stays near it: a good fit")]
    [InlineData(CurveShape.GoodFit, "Forest", true, "validation loss is lowest at iteration 7 and stays near it, but the model knows its training rows far better: it memorises; try fewer leaves, or more rows in each leaf")]
    public void SaysWhatTheCurvesMeanAndWhatToTry(CurveShape shape, string trainee, bool isGapTooWide, string sentence) =>
        Assert.Equal(sentence, CurveText.Of(new CurveReading(shape, 7, 4.6, 0.91, 0.3), Enum.Parse<Trainee>(trainee), isGapTooWide));

    [Fact]
    public void OfALongTrainingTheFirstTheLastAndTheBestIterationAreTold()
    {
        var at = CurvePoints.Iterations(1000, best: 503);
        Assert.Equal((60, 1, 1000), (at.Length, at[0], at[^1]));
        Assert.Contains(503, at);
        Assert.Equal(at.Order().Distinct(), at);
        Assert.Equal([1, 2, 3], CurvePoints.Iterations(3, best: 2));
    }
}
