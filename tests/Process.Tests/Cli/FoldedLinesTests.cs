extern alias cli;

using cli::Grader.Cli;

namespace Process.Tests.Cli;

/// <summary>What is said on stderr, on a screen of 40 columns.</summary>
public sealed class FoldedLinesTests
{
    [Fact]
    public void ALongLineIsBrokenAtBlanksAndGoesOnIndented() => Assert.Equal(
        """
        grader: there is no folder
          `challenges` here or above; name it
          with --challenges DIR

        """,
        Told(talk => talk.WriteLine("grader: there is no folder `challenges` here or above; name it with --challenges DIR")));

    [Fact]
    public void LinesOfOneMessageStayLinesAndIndentedOnesStayIndented() => Assert.Equal(
        """
        relu.csx fits 2 challenges:
          relu-stack/relu   The activation
            called ReLU
          say which

        """,
        Told(talk => talk.WriteLine("relu.csx fits 2 challenges:\n  relu-stack/relu   The activation called ReLU\n  say which")));

    [Fact]
    public void WhatIsNoLineGoesAsItIs()
    {
        string bar = $"\r{new string('=', 60)}";

        Assert.Equal(bar, Told(talk => talk.Write(bar)));
    }

    private static string Told(Action<TextWriter> tell)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        using var talk = new FoldedLines(screen, width: 40);
        tell(talk);
        return screen.ToString();
    }
}
