namespace Grader.Reporting;

/// <summary>
/// What was observed where a check failed, hidden ones included: for staff, so that equal mistakes are seen together. Never in a learner's
/// report, for the sentence tells what a hidden check expects.
/// </summary>
/// <param name="Digest">Equal for equal observations, whoever made them.</param>
/// <param name="Text">What was found, in a sentence; raw, as all texts of the model are.</param>
public sealed record Observed(string Check, string Digest, string Text);
