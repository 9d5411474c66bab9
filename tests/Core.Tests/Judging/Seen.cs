using System.Collections.Immutable;
using System.Numerics;
using Grader.Judging;

namespace Core.Tests.Judging;

/// <summary>Observations as a runner would have told them.</summary>
internal static class Seen
{
    public static readonly Observation Null = Observation.Null.Instance;

    public static Observation Bool(bool value) => new Observation.Boolean(value);

    public static Observation Int(BigInteger value, string type = "int") => new Observation.Integer(value, type);

    public static Observation Double(double value) => new Observation.Floating(value, FloatingType.Double);

    public static Observation Float(float value) => new Observation.Floating(value, FloatingType.Single);

    public static Observation Half(double value) => new Observation.Floating((double)(System.Half)value, FloatingType.Half);

    public static Observation Decimal(decimal value) => new Observation.Decimal(value);

    public static Observation Complex(double real, double imaginary) => new Observation.Complex(real, imaginary);

    public static Observation Char(char value) => new Observation.Character(value);

    public static Observation Text(string value) => new Observation.Text(value);

    public static Observation Atom(string type, string value) => new Observation.Atom(type, value);

    public static Observation Enum(string type, string name, int value) => new Observation.Enumeration(type, name, value);

    public static Observation Doubles(params double[] values) => Sequence("double[]", [.. values.Select(Double)]);

    public static Observation Ints(params int[] values) => Sequence("int[]", [.. values.Select(value => Int(value))]);

    public static Observation Texts(params string[] values) => Sequence("string[]", [.. values.Select(Text)]);

    public static Observation Sequence(string type, params Observation[] items) => new Observation.Sequence(type, [.. items]);

    public static Observation Set(params Observation[] items) => new Observation.Set("HashSet<int>", [.. items]);

    public static Observation Map(params (Observation Key, Observation Value)[] entries) => new Observation.Map("Dictionary<string, int>", [.. entries]);

    public static Observation Tuple(params Observation[] items) => new Observation.Tuple([.. items]);

    public static Observation Object(string type, params (string Name, Observation Value)[] members) => new Observation.Structure(type, [.. members]);

    public static Observation Point(double x, double y) => Object("Point", ("X", Double(x)), ("Y", Double(y)));

    public static Observation Unsupported(string type) => new Observation.Unsupported(type, "is no plain data");

    public static Observation Grid(double[,] values) => new Observation.Grid(
        "double[,]", [values.GetLength(0), values.GetLength(1)], [.. values.Cast<double>().Select(Double)]);

    public static Thrown Thrown(string message, params string[] types) =>
        new([.. types, "System.Exception"], types.Count(type => type.StartsWith("System.", StringComparison.Ordinal)) + 1, message, ImmutableArray<CodeLocation>.Empty);
}
