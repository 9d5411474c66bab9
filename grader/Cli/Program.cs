using Grader.Cli;

using var interrupt = new Interrupt();
return CommandLine.Run(args, interrupt);
