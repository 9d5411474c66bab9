using System.Text;
using Grader.Submissions;

namespace Grader.Learners;

/// <summary>What stands in a hand-in, to tell whether a save has changed it.</summary>
public static class HandInContent
{
    public static string Of(HandIn handIn)
    {
        var content = new StringBuilder(handIn.GetType().Name);
        void Add(string part) => content.Append('\n').Append(part.Length).Append(':').Append(part);
        switch (handIn)
        {
            case HandIn.Code code:
                foreach (var file in code.Files)
                {
                    Add(file.Path);
                    Add(file.Text);
                }
                break;
            case HandIn.Answers answers:
                foreach (string given in answers.Tries)
                    Add(given);
                break;
            case HandIn.Rejected rejected:
                Add(rejected.Reason);
                break;
        }
        return content.ToString();
    }

    /// <summary>As many editors leave it for a moment: cut to nothing before it is written, or gone before its successor has its name.</summary>
    public static bool IsHalfSaved(HandIn before, HandIn now) => (before, now) switch
    {
        (HandIn.Code, HandIn.Missing or HandIn.Rejected) => true,
        (HandIn.Code { Files: var had }, HandIn.Code { Files: var has }) => has.Length < had.Length || has.Any(file => file.Text.Length == 0 && !had.Any(old => old == file)),
        (HandIn.Answers, HandIn.Missing or HandIn.Rejected) => true,
        _ => false,
    };
}
