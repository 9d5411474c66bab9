namespace Hostile.Tests;

/// <summary>Honest neighbours: the samples called <c>honest</c> of the entry's challenge, a right one and one with much to tell.</summary>
internal static class Honest
{
    /// <summary>Puts one into a class.</summary>
    /// <param name="turn">Which of the challenge's samples.</param>
    /// <returns>What it is a copy of, for comparison: <c>target/relu/accepted</c>.</returns>
    public static string HandIn(string classFolder, string learner, string challenge, int turn)
    {
        string[] samples = Samples(challenge);
        string sample = samples[turn % samples.Length];
        string pack = Directory.CreateDirectory(Path.Combine(classFolder, learner, challenge.Split('/')[0])).FullName;
        File.Copy(sample, Path.Combine(pack, challenge.Split('/')[1] + Path.GetExtension(sample)));
        return $"{challenge}/{turn % samples.Length}";
    }

    private static string[] Samples(string challenge) =>
        [.. Directory.GetFiles(Path.Combine(Place.Challenges, challenge, "samples"), "honest.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
