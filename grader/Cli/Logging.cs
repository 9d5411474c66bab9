using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Grader.Cli;

/// <summary>The sinks: stderr with --verbose, compact JSON with --log FILE. stdout belongs to the report.</summary>
internal static class Logging
{
    /// <exception cref="UsageException">The file can't be written.</exception>
    public static Logger Create(bool verbose, string? file)
    {
        var configuration = new LoggerConfiguration().MinimumLevel.Debug().Enrich.FromLogContext();
        if (verbose)
        {
            configuration.WriteTo.Console(
                restrictedToMinimumLevel: LogEventLevel.Information, standardErrorFromLevel: LogEventLevel.Verbose,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture, outputTemplate: "{Level:u3} {Message:lj}{NewLine}{Exception}");
        }
        if (file is not null)
        {
            CheckWritable(file);
            configuration.WriteTo.File(new CompactJsonFormatter(), file);
        }
        return configuration.CreateLogger();
    }

    /// <summary>The sink itself would go on without a word.</summary>
    private static void CheckWritable(string file)
    {
        try
        {
            using var _ = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--log: {fault.Message}");
        }
    }
}
