using System.Collections.Immutable;

namespace Grader.Judging;

/// <summary>One step from a value into it.</summary>
internal abstract record Step
{
    private Step() { }

    /// <summary>As it stands in a path.</summary>
    public abstract string Text { get; }

    public sealed record Index(int At) : Step
    {
        public override string Text => $"[{At}]";
    }

    /// <param name="Flat">Its place in row-major order.</param>
    public sealed record Cell(int Flat, ImmutableArray<int> Lengths) : Step
    {
        public override string Text
        {
            get
            {
                var indices = new int[Lengths.Length];
                int rest = Flat;
                for (int dimension = Lengths.Length - 1; dimension >= 0; dimension--)
                    (rest, indices[dimension]) = Math.DivRem(rest, Lengths[dimension]);
                return $"[{string.Join(", ", indices)}]";
            }
        }
    }

    public sealed record Item(int At) : Step
    {
        public override string Text => $".Item{At + 1}";
    }

    public sealed record Member(string Name) : Step
    {
        public override string Text => "." + CSharpLiteral.Escape(Name, 100);
    }

    public sealed record Key(Observation Value) : Step
    {
        public override string Text => $"[{ObservationText.Render(Value, 60)}]";
    }

    /// <param name="Number">From 1.</param>
    public sealed record Line(int Number) : Step
    {
        public override string Text => $"line {Number}";
    }
}
