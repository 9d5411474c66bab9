using System.Collections.Immutable;
using System.Globalization;

namespace Hostile.Tests;

/// <summary>The classes of the corpus, and what is tried in each.</summary>
internal static class HostileClasses
{
    private static readonly (string Name, string Tries)[] All =
    [
        ("forging", "malformed, early, late and other frames; exit codes; reflection into runner and kit; handlers, finalizers, threads; code and data overwritten; values that lie"),
        ("leaks", "hidden inputs told by every way out of a process; literals, memory, environment, files, pipes and the compiler searched for what is hidden"),
        ("report-injection", "commands, escape sequences, markup, formulas and broken text in values, messages, names, printed text and diagnostics"),
        ("resources", "CPU, memory of every kind, threads, descriptors, output; results too deep, too large, cyclic, endless"),
        ("escape", "files, network, processes, signals, tracing, machine code, every family of system calls that matters"),
        ("compiler-bombs", "sources that take the compiler's time, memory or stack, or make it emit without end"),
        ("names", "names of folders and files that no shell, terminal or report expects; links and special files"),
        ("archives", "archives that unpack to too much, outside, onto one another, or not at all"),
    ];

    /// <summary>As docs/security.md shows them.</summary>
    public static string Table(ImmutableArray<Entry> entries) => string.Join('\n', All.Select(@class =>
        string.Create(CultureInfo.InvariantCulture, $"| {@class.Name} | {entries.Count(entry => entry.Class == @class.Name)} | {@class.Tries} |")));

    public static IEnumerable<string> Names => All.Select(@class => @class.Name);
}
