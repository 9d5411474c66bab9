namespace Grader.Cli;

/// <summary>What the exit code says; the same for every verb.</summary>
internal static class ExitCode
{
    /// <summary>Everything was accepted (with --verify: every report equals its verified one).</summary>
    public const int Accepted = 0;

    /// <summary>Something was not.</summary>
    public const int NotAccepted = 1;

    /// <summary>Usage, or an invalid challenge or pack.</summary>
    public const int Usage = 2;

    /// <summary>Our fault, any judge-error included.</summary>
    public const int OurFault = 3;

    public const int Interrupted = 130;
}
