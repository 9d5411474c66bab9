namespace Grader.Compiler.Sources;

/// <summary>One file as the host sent it.</summary>
/// <param name="Path">As its owner sees it: <c>relu.csx</c>, <c>net/Layer.cs</c>. Never a path of this machine.</param>
internal sealed record Source(string Path, string Text);
