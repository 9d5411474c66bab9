using System.Globalization;
using Core.Tests.Conventions;

namespace Core.Tests.Fuzz;

/// <summary>
/// Every reader of bytes that somebody else wrote, with well-formed inputs, nearly well-formed ones and noise. A short run each time;
/// <c>GRADER_FUZZ=100</c> in the environment makes it a hundred times as long, <c>GRADER_FUZZ_SEED</c> another one, <c>GRADER_FUZZ_ONLY=tables</c> one of one reader.
/// docs/security.md says what longer runs found; what they found stays here, in Corpus.
/// </summary>
public sealed class FuzzTests
{
    /// <summary>How long the run is to be, and where it begins.</summary>
    public static readonly int Times = Setting("GRADER_FUZZ", 1), Seed = Setting("GRADER_FUZZ_SEED", 20_261_124);

    private static readonly FuzzTarget[] All =
    [
        WireTargets.Frames, WireTargets.Outcomes, WireTargets.CompilerAnswers, WireTargets.LearningAnswers,
        FileTargets.Archives, FileTargets.Challenges, FileTargets.Answers, FileTargets.Tables, CourseTargets.Courses, CourseTargets.Sheets,
    ];

    public static TheoryData<string> Names => [.. All.Select(target => target.Name).Where(name => Environment.GetEnvironmentVariable("GRADER_FUZZ_ONLY") is not { Length: > 0 } only || name == only)];

    public static TheoryData<string, string> Findings =>
        new(All.SelectMany(target => Corpus.Of(target).Select(file => (target.Name, Path.GetFileName(file)))));

    [Theory]
    [MemberData(nameof(Names))]
    public void NoInputBreaksAReader(string name)
    {
        var target = Target(name);
        var random = new Random(Seed);
        byte[][] findings = [.. Corpus.Of(target).Select(Corpus.Read)];
        long read = 0, runs = (long)target.Runs * Times;
        for (long run = 0; run < runs; run++)
        {
            byte[] input = Input(target, findings, random);
            read += Tried(target, input, $"run {run} of seed {Seed}") > 0 ? 1 : 0;
        }
        TestContext.Current.SendDiagnosticMessage($"{name}: {runs} inputs, {read} of them read");
        // If none were read, nothing behind the first check was tried; if all were, nothing was refused.
        Assert.InRange(read, runs / 50, runs - runs / 50);
    }

    [Theory]
    [MemberData(nameof(Findings), DisableDiscoveryEnumeration = false)]
    public void WhatOnceBrokeAReaderNoLongerDoes(string name, string file)
    {
        var target = Target(name);
        Tried(target, Corpus.Read(Corpus.Of(target).Single(path => Path.GetFileName(path) == file)), file);
    }

    private static byte[] Input(FuzzTarget target, byte[][] findings, Random random)
    {
        if (random.Next(16) == 0)
            return Mutations.Noise(random, random.Next(64));
        byte[] good = findings.Length > 0 && random.Next(8) == 0
            ? findings[random.Next(findings.Length)]
            : target.Seeds[random.Next(target.Seeds.Length)](random);
        return random.Next(16) == 0 ? good : target.Mutate(random, good);
    }

    private static int Tried(FuzzTarget target, byte[] input, string which)
    {
        try
        {
            return target.TryWithin(input);
        }
#pragma warning disable CA1031 // Any exception here is a finding.
        catch (Exception finding)
#pragma warning restore CA1031
        {
            string hex = Convert.ToHexString(input);
            throw new InvalidOperationException($"{target.Name}, {which}: {finding.Message}\n{(hex.Length > 8000 ? hex[..8000] + "…" : hex)}", finding);
        }
    }

    private static FuzzTarget Target(string name) => All.Single(target => target.Name == name);

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Inputs that once broke a reader or could have, one file each: as they are, or in hexadecimal with comments.</summary>
    private static class Corpus
    {
        public static string[] Of(FuzzTarget target)
        {
            string folder = Path.Combine(Repository.Root, "tests", "Core.Tests", "Fuzz", "Corpus", target.Name);
            return Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)] : [];
        }

        public static byte[] Read(string path) => Path.GetExtension(path) == ".hex"
            ? Convert.FromHexString(string.Concat(File.ReadLines(path).Select(line => line.Split('#')[0].Replace(" ", "", StringComparison.Ordinal))))
            : File.ReadAllBytes(path);
    }
}
