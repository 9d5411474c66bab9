namespace Grader.Results;

/// <summary>The file of results can't be used as it is; the message names it, says why and what to do. It was left as it is.</summary>
public sealed class ResultsFaultException(string message, Exception? cause = null) : IOException(message, cause);
