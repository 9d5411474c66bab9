using Benchmarks;

switch (args)
{
    case [] or ["--quick"]:
        using (var workshop = new Workshop())
            return new Comparison(workshop, quick: args.Length > 0).Run();
    case ["--confinement"]:
        return ConfinementCost.Run();
    case ["--learning"]:
        using (var figures = new LearningFigures())
            return figures.Run();
    case ["--learner"]:
        using (var workshop = new Workshop())
            return new LearnerFigures(workshop).Run();
    default:
        Console.Error.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release [-- --quick | --confinement | --learning | --learner]");
        return 2;
}
