namespace Grader.Compiler.Sources;

internal enum CodeForm { Script, Library }
