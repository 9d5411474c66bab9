using System.Collections.Immutable;
using Grader.Compiler.Challenges;
using Grader.Compiler.Sources;
using Grader.Running;

namespace Grader.Compiler.Working;

/// <summary>The host's requests, as Core's CompilerRequests writes them.</summary>
internal static class RequestReader
{
    /// <returns>The slot to keep the challenge in, and the challenge.</returns>
    public static (int Slot, ChallengeSources Sources) Challenge(byte[] payload)
    {
        var reader = new WireReader(payload);
        var challenge = (reader.Int32(), Sources(ref reader));
        reader.End();
        return challenge;
    }

    /// <returns>The same, and what an earlier worker wrote of its fit.</returns>
    public static (int Slot, ChallengeSources Sources, byte[] Fit) Known(byte[] payload)
    {
        var reader = new WireReader(payload);
        var challenge = (reader.Int32(), Sources(ref reader), reader.Bytes().ToArray());
        reader.End();
        return challenge;
    }

    private static ChallengeSources Sources(ref WireReader reader)
    {
        var form = reader.Bool() ? CodeForm.Library : CodeForm.Script;
        var usings = ImmutableArray.CreateBuilder<string>();
        for (int count = reader.Count(4); count > 0; count--)
            usings.Add(reader.Text());
        return new ChallengeSources(
            form, usings.ToImmutable(), Files(ref reader), Files(ref reader), File(ref reader), reader.Bool() ? File(ref reader) : null);
    }

    public static (int Slot, ImmutableArray<Source> Files) Submission(byte[] payload)
    {
        var reader = new WireReader(payload);
        int slot = reader.Int32();
        var files = Files(ref reader);
        reader.End();
        return (slot, files);
    }

    /// <returns>The slot of the challenge.</returns>
    public static int Surface(byte[] payload)
    {
        var reader = new WireReader(payload);
        int slot = reader.Int32();
        reader.End();
        return slot;
    }

    public static (bool WithNetworks, ImmutableArray<Source> Files) Program(byte[] payload)
    {
        var reader = new WireReader(payload);
        bool withNetworks = reader.Bool();
        var files = Files(ref reader);
        reader.End();
        return (withNetworks, files);
    }

    private static ImmutableArray<Source> Files(ref WireReader reader)
    {
        var files = ImmutableArray.CreateBuilder<Source>();
        for (int count = reader.Count(8); count > 0; count--)
            files.Add(File(ref reader));
        return files.ToImmutable();
    }

    private static Source File(ref WireReader reader) => new(reader.Text(), reader.Text());
}
