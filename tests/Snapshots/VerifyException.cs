namespace VerifyTests;

/// <summary>A text that differs from its snapshot, or has none yet.</summary>
public sealed class VerifyException(string message) : Exception(message);
