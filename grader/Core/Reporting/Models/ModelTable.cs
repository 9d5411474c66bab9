using System.Collections.Immutable;

namespace Grader.Reporting.Models;

/// <summary>A part of a model as every format shows it; texts are raw.</summary>
/// <param name="Title">What it is a table of.</param>
/// <param name="Head">A name for each column; the first column names the rows.</param>
internal sealed record ModelTable(string Title, ImmutableArray<string> Head, ImmutableArray<ModelRow> Rows);

/// <param name="Met">Null: nothing is demanded.</param>
internal sealed record ModelRow(ImmutableArray<string> Cells, bool? Met = null);
