using System;
using Grader.Kit;
using Grader.Running;

namespace Grader.Runner;

/// <summary>The tables that a check may ask for, as the host sends them with the question, or with a challenge's own program.</summary>
internal static class TableReader
{
    public static void Read(ref WireReader question)
    {
        Tables.Given.Clear();
        Tables.Asked.Clear();
        for (int left = question.Int32(); left > 0; left--)
        {
            string name = question.Text();
            var reader = new WireReader(question.Bytes());
            Tables.Given.Add(Read(name, ref reader));
        }
    }

    private static Table Read(string name, ref WireReader reader)
    {
        int rows = reader.Int32();
        var names = new string[reader.Int32()];
        var columns = new Array[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.Text();
            columns[i] = reader.Bool() ? Numbers(ref reader, rows) : Text(ref reader, rows);
        }
        return new Table(name, rows, names, columns);
    }

    private static double[] Numbers(ref WireReader reader, int rows)
    {
        var numbers = new double[rows];
        for (int row = 0; row < rows; row++)
            numbers[row] = reader.Double();
        return numbers;
    }

    private static string[] Text(ref WireReader reader, int rows)
    {
        var text = new string[rows];
        for (int row = 0; row < rows; row++)
            text[row] = reader.Text();
        return text;
    }
}
