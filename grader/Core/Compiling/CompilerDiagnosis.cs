namespace Grader.Compiling;

/// <summary>Which kind of compiler worker is used, for <c>doctor</c>.</summary>
/// <param name="IsMachineCode">It is installed as machine code, too.</param>
/// <param name="Fault">Why that is not used; null where it is.</param>
public sealed record CompilerDiagnosis(bool IsMachineCode, string? Fault)
{
    public static readonly CompilerDiagnosis None = new(false, null);

    public string Text => this switch
    {
        { IsMachineCode: false } => "compiler: run by .NET (machine code, which starts faster, is not installed).",
        { Fault: { } why } => $"compiler: run by .NET. Its machine code does not start here: {why}. Verdicts are the same, the first takes a second longer.",
        _ => "compiler: machine code.",
    };
}
