namespace Grader.Learning;

/// <summary>Nothing is wrong with the request's form, and all the same it can't be done.</summary>
internal sealed class RefusedException(Refusal why) : Exception
{
    public Refusal Why { get; } = why;
}
