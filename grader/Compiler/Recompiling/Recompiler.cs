using Grader.Compiler.Challenges;
using Grader.Compiler.Emitting;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Recompiling;

internal static class Recompiler
{
    public static SubmissionOutcome Recompile(ChallengeChain chain, CSharpCompilation submission, Image image) => throw new NotImplementedException();
}
