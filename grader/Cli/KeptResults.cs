using Grader.Reporting;
using Grader.Results;

namespace Grader.Cli;

/// <summary>What <c>grade --out DIR</c> has kept, for verbs that need it.</summary>
internal static class KeptResults
{
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="ResultsFaultException" />
    public static ResultsFile OpenToRead(string folder) => ResultsFile.OpenToRead(folder) ?? throw None(folder);

    /// <exception cref="UsageException">There is none.</exception>
    public static void Require(string folder)
    {
        if (!File.Exists(ResultsFile.PathIn(folder)))
            throw None(folder);
    }

    public static UsageException None(string folder) =>
        new(ReportText.Line($"--out: {folder} holds no results; `grader grade PATH --out {folder}` keeps them"));
}
