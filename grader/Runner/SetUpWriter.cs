using System.Collections.Generic;
using Grader.Kit;
using Grader.Running;

namespace Grader.Runner;

/// <summary>Tells what was registered. Of a reference's run the host believes it; of a submission's it looks at nothing.</summary>
internal static class SetUpWriter
{
    /// <param name="known">How many were there before.</param>
    public static void Write(WireWriter wire, List<Registered> checks, int known, bool isHidden)
    {
        if (known > checks.Count)
            known = 0;
        wire.Int32(checks.Count - known);
        for (int i = known; i < checks.Count; i++)
            Write(wire, checks[i], isHidden);
    }

    private static void Write(WireWriter wire, Registered check, bool isHidden)
    {
        wire.Text(check.Name);
        wire.Bool(isHidden);
        wire.Int32(check.Line);
        wire.Text(check.Input);
        wire.Int32(check.Cases);
        wire.Bool(check.Inputs is not null);
        wire.Double(check.Weight);
        wire.Bool(check.Tolerance.HasValue);
        wire.Double(check.Tolerance.GetValueOrDefault());
        wire.Bool(check.Ulps.HasValue);
        wire.Int64(check.Ulps.GetValueOrDefault());
        wire.Bool(check.Unordered);
        wire.Bool(check.Exact);
        wire.Bool(check.Prints);
        wire.Bool(check.Isolated);
        RuleWriter.Write(wire, check.Rule);
    }
}
