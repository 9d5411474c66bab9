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
    case ["--class", .. var sizes] when sizes.All(size => int.TryParse(size, out _)):
        using (var workshop = new Workshop())
            return new ClassFigures(workshop).Run(sizes is [] ? [100, 1000, 5000] : [.. sizes.Select(int.Parse)]);
    default:
        Console.Error.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release [-- --quick | --confinement | --learning | --learner | --class [SIZE …]]");
        return 2;
}
