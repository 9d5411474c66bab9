using System.Globalization;

namespace Grader.Submissions;

/// <summary>How much of a submission is read; beyond any of these it is rejected.</summary>
internal static class SubmissionLimits
{
    public const int FileBytes = 256 << 10;

    /// <summary>Of one hand-in.</summary>
    public const int Files = 64;

    /// <summary>All files of one hand-in together, as bytes on disk.</summary>
    public const int HandInBytes = 1 << 20;

    /// <summary>Folders within folders in a hand-in.</summary>
    public const int Depth = 8;

    /// <summary>Files and folders in one folder, at any level below the learner's.</summary>
    public const int Names = 1000;

    /// <summary>A <c>challenge.zip</c>, packed.</summary>
    public const int HandInArchiveBytes = 2 << 20;

    public const int HandInArchiveEntries = 256;

    /// <summary>A <c>learner.zip</c>, packed; what is unpacked of it, all its hand-ins together, has the same bound.</summary>
    public const int LearnerArchiveBytes = 8 << 20;

    public const int LearnerArchiveEntries = 4096;

    public static string Size(int bytes) => bytes % (1 << 20) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes >> 10} KiB");
}
