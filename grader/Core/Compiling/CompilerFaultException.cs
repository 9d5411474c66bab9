namespace Grader.Compiling;

/// <summary>Our own fault: a compiler worker could not be started or did not get ready.</summary>
public sealed class CompilerFaultException(string message, Exception? inner = null) : Exception(message, inner);
