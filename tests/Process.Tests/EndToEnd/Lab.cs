namespace Process.Tests.EndToEnd;

/// <summary>
/// A small pack with tight limits, so that what runs into them does so soon: <c>lab/relay</c>, with three visible and two hidden
/// checks, whose inputs hold a word that nobody may ever read.
/// </summary>
internal static class Lab
{
    /// <summary>In a hidden input; what the reference makes of it is the same word in capitals.</summary>
    public const string Secret = "marker7c1f";

    /// <summary>The same as a number.</summary>
    public const string SecretNumber = "40417077";

    public const string Honest = """
        string Say(string text) => text.ToUpperInvariant();
        int Add(int a, int b) => a + b;

        """;

    /// <summary>Where a learner's hand-in belongs.</summary>
    public const string HandIn = "lab/relay.csx";

    /// <returns>The folder of challenges.</returns>
    public static string Write(Workspace into)
    {
        into.Write("challenges/lab/pack.yaml", "title: The laboratory\ntopic: testing\nchallenges: [relay]\n");
        Challenge(into, "relay", Honest, """
            Check("add", () => Add(2, 3));
            Check("say", () => Say("hello"));
            Check("add more", () => Add(1000, 1), weight: 2);

            """);
        into.Write("challenges/lab/relay/hidden.csx", $"""
            Check("say it", () => Say("{Secret}"));
            Check("add it", () => Add({SecretNumber}, 1));

            """);
        return into["challenges"];
    }

    /// <summary>A challenge of kind <c>code</c> in the pack <c>lab</c>.</summary>
    public static void Challenge(Workspace into, string name, string reference, string checks)
    {
        into.Write($"challenges/lab/{name}/challenge.yaml", """
            title: The relay
            kind: code
            difficulty: beginner
            limits: { cpu: 500ms, wall: 30s, memory: 64MiB, output: 4KiB }

            """);
        into.Write($"challenges/lab/{name}/statement.md", "Pass it on.\n");
        into.Write($"challenges/lab/{name}/starter.csx", "// Yours.\n");
        into.Write($"challenges/lab/{name}/reference.csx", reference);
        into.Write($"challenges/lab/{name}/checks.csx", checks);
    }
}
