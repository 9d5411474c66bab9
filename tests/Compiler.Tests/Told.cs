using System.Text;
using Grader.Compiler.Emitting;
using Grader.Compiler.Submissions;

namespace Compiler.Tests;

/// <summary>An outcome as text, for a person to read.</summary>
internal static class Told
{
    public static string Of(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Built { Checks: null } => "  the checks run as they are\n",
        SubmissionOutcome.Built built => Recompiled(built),
        SubmissionOutcome.Failed failed => Of(failed.Errors),
        _ => "  refused\n",
    };

    public static string Of(IEnumerable<SourceError> errors)
    {
        var text = new StringBuilder();
        foreach (var error in errors)
            text.Append("  ").Append(error.File).Append('(').Append(error.Line).Append(',').Append(error.Column).Append("): ").Append(error.Id).Append(' ').Append(error.Message).Append('\n');
        return text.ToString();
    }

    private static string Recompiled(SubmissionOutcome.Built built)
    {
        var text = new StringBuilder("  the checks were compiled anew" + (built.NoHidden ? ", nothing is left of the hidden ones" : "") + "\n");
        foreach (var dropped in built.Dropped)
            text.Append(dropped.Hidden ? "  hidden " : "  line ").Append(dropped.FirstLine).Append(dropped.LastLine > dropped.FirstLine ? "-" + dropped.LastLine : "").Append(": ").Append(dropped.Message).Append('\n');
        return text.ToString();
    }
}
