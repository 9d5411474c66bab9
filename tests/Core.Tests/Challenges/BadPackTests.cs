namespace Grader.Challenges;

/// <summary>A pack in which nearly everything is wrong: the author hears all of it at once.</summary>
public sealed class BadPackTests
{
    [Fact]
    public async Task TellsEverythingThatIsWrongAtOnce()
    {
        using var folder = new ChallengeBuilder();
        Code(Library(Program(Choice(PredictOutput(Pack(folder))))));
        await Verify(folder.Problems() + "\n", "txt");
    }

    private static ChallengeBuilder Pack(ChallengeBuilder folder) => folder
        .With("relu-stack/pack.yaml", """
            title: ReLU stacks
            topc: neural networks
            minutes: forty
            challenges:
              - relu
              - dens-layer
              - layers
              - output
              - depth
              - listing
              - relu
            """)
        .With("relu-stack/dense-layer/challenge.yaml", "title: Never read\n");

    private static ChallengeBuilder Code(ChallengeBuilder folder) => folder
        .With("relu-stack/relu/challenge.yaml", """
            title: The ReLU activation
            kind: code
            points: -10
            dificulty: beginner
            tries: 2
            limits: { cpu: 90s, memory: 256MB, ram: 1GiB }
            hide: { test: [species] }
            """)
        .With("relu-stack/relu/check.csx", "Check(\"one\", () => Relu([1]));\n")
        .With("relu-stack/relu/samples/wrong-anwser/leaky.csx", "1\n");

    private static ChallengeBuilder Library(ChallengeBuilder folder) => folder
        .With("relu-stack/layers/challenge.yaml", "title: Layers\nkind: code\ndifficulty: hard\n")
        .With("relu-stack/layers/statement.md", [0x4C, 0xE4, 0x79])
        .With("relu-stack/layers/reference.csx", "1\n")
        .With("relu-stack/layers/reference/Layer.cs", "class Layer;\n")
        .With("relu-stack/layers/checks.csx", " \n");

    private static ChallengeBuilder Program(ChallengeBuilder folder) => folder
        .With("relu-stack/output/challenge.yaml", "title: Output\nkind: program\ndifficulty: beginner\nvalidator_flags:\n\tfloat_tolerance: 1e-6\n")
        .With("relu-stack/output/statement.md", "Print it.\n");

    private static ChallengeBuilder Choice(ChallengeBuilder folder) => folder
        .With("relu-stack/depth/challenge.yaml", """
            title: Why depth helps
            kind: choice
            difficulty: beginner
            points-by-try: [1, 2.005]
            options: { A: Features of features, B: Speed, C: Speed }
            answer: A
            """)
        .With("relu-stack/depth/statement.md", "Why?\n")
        .With("relu-stack/depth/key.yaml", "answer: D\nexplanation: Because.\nmisconceptions: { E: No. }\n");

    private static ChallengeBuilder PredictOutput(ChallengeBuilder folder) => folder
        .With("relu-stack/listing/challenge.yaml", """
            title: What is printed?
            kind: predict-output
            difficulty: expert
            options:
              A: [2, 0, 4]
              B: "[1, 0, 5]"
            title: Once more
            """)
        .With("relu-stack/listing/statement.md", "What?\n")
        .With("relu-stack/listing/key.yaml", "answer: B\n");
}
