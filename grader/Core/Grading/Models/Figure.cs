namespace Grader.Grading.Models;

/// <summary>A number that was computed of a model, to all its digits: for run.json, which is the staff's. docs/report.md says how they are named.</summary>
/// <param name="Name">As in <c>accuracy on test</c>.</param>
public sealed record Figure(string Check, string Name, double Value);
