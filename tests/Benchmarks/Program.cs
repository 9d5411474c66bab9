using Benchmarks;

if (args is not ([] or ["--quick"]))
{
    Console.Error.WriteLine("usage: dotnet run --project tests/Benchmarks -c Release [-- --quick]");
    return 2;
}
using var workshop = new Workshop();
return new Comparison(workshop, quick: args is ["--quick"]).Run();
