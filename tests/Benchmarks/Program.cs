using Benchmarks;

if (args is not ([] or ["--quick"] or ["--learning"]))
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release [-- --quick | --learning]");
    return 2;
}
if (args is ["--learning"])
{
    using var figures = new LearningFigures();
    return figures.Run();
}
using var workshop = new Workshop();
return new Comparison(workshop, quick: args is ["--quick"]).Run();
