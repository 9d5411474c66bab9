namespace Grader.Learning;

/// <summary>
/// Every kind of frame between the host and a learning worker. All of this folder is linked into Learning: what one side writes the other
/// reads by the same file, and golden bytes in the tests pin it.
/// </summary>
internal static class LearningFrames
{
    /// <summary>A table of 100,000 rows of 20 columns.</summary>
    public const int MaxPayload = 17 << 20;

    // To the worker.
    public const byte Evaluate = 1;
    public const byte Baseline = 2;
    public const byte TrainTrees = 3;
    public const byte TrainNetwork = 4;
    public const byte Probe = 5;
    public const byte TrainBaseline = 6;

    // From the worker.
    public const byte Ready = 16;
    public const byte Evaluated = 17;
    public const byte Trained = 18;
    public const byte Probed = 19;

    /// <summary>Followed by a <see cref="Refusal"/>.</summary>
    public const byte Refused = 20;

    public static bool IsAnswer(byte kind) => kind is >= Ready and <= Refused;
}

/// <summary>Why a worker does not do what it is asked for, though nothing is wrong with the request's form.</summary>
internal enum Refusal : byte
{
    /// <summary>LightGBM's native library, or what that needs, cannot be loaded.</summary>
    NoLightGbm = 1,

    /// <summary>A split that the seed drew has rows of one label only.</summary>
    OneLabelOnly = 2,
}
