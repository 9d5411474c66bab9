using System.Text;

namespace Grader.Compiler.Sources;

/// <summary>
/// Turns away what would kill Roslyn or keep it for minutes, before Roslyn sees it. Crude on purpose: it only counts. It is
/// a courtesy that saves a worker's life; the guard that holds is the host's kill.
/// </summary>
internal static class SourceGuard
{
    // Far beyond what people write, far below what measured Roslyn needs to overflow its stack (thousands) or to take
    // seconds: ten nested interpolations cost 0.7 s, five thousand `else if` 3.9 s.
    private static readonly Nesting Bounds = new(Brackets: 256, Interpolations: 7, Conditionals: 64, Unary: 200, Generics: 24, ElseIfs: 1000);

    private const int FileBytes = 256 << 10;
    private const int Files = 64;
    private const int TotalBytes = 1 << 20;

    public static bool Refuses(IReadOnlyList<Source> files)
    {
        if (files.Count > Files)
            return true;
        long total = 0;
        foreach (var file in files)
        {
            int bytes = Encoding.UTF8.GetByteCount(file.Text);
            total += bytes;
            if (bytes > FileBytes || total > TotalBytes || NestingScan.Measure(file.Text).Exceeds(Bounds))
                return true;
        }
        return false;
    }
}

/// <summary>The deepest nesting, or longest run, of each kind in one file.</summary>
/// <param name="Unary">Prefix operators in a row.</param>
/// <param name="ElseIfs">In the whole file: a chain of them nests in the syntax tree.</param>
internal readonly record struct Nesting(int Brackets, int Interpolations, int Conditionals, int Unary, int Generics, int ElseIfs)
{
    public bool Exceeds(Nesting bounds) =>
        Brackets > bounds.Brackets || Interpolations > bounds.Interpolations || Conditionals > bounds.Conditionals ||
        Unary > bounds.Unary || Generics > bounds.Generics || ElseIfs > bounds.ElseIfs;
}
