using Microsoft.ML.Data;

namespace Grader.Learning.Evaluating;

/// <summary>The columns that ML.NET looks for, by its names.</summary>
internal sealed class BinaryRow
{
    public bool Label { get; set; }

    public float Score { get; set; }

    /// <summary>Must be there, and is not looked at.</summary>
    public bool PredictedLabel { get; set; }
}

internal sealed class MulticlassRow
{
    /// <summary>From 0, though ML.NET's keys are numbered from 1.</summary>
    public uint Label { get; set; }

    /// <summary>Must be there, and is not looked at.</summary>
    public uint PredictedLabel { get; set; }

    public float[] Score { get; set; } = [];

    /// <summary>The labels are the challenge's, never those that happen to occur.</summary>
    public static SchemaDefinition Schema(int labels)
    {
        var schema = SchemaDefinition.Create(typeof(MulticlassRow));
        schema[nameof(Label)].ColumnType = schema[nameof(PredictedLabel)].ColumnType = new KeyDataViewType(typeof(uint), labels);
        schema[nameof(Score)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, labels);
        return schema;
    }
}

internal sealed class RegressionRow
{
    public float Label { get; set; }

    public float Score { get; set; }
}
