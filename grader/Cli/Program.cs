using Grader.Cli;

FoldedLines.OnScreen();
using var interrupt = new Interrupt();
return CommandLine.Run(args, interrupt);
