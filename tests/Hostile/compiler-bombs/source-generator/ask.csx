using Microsoft.CodeAnalysis;

object Ask(int x) => x + 1;

[Generator]
class Generator : ISourceGenerator
{
    public void Initialize(GeneratorInitializationContext context) => Environment.FailFast("run by the compiler");

    public void Execute(GeneratorExecutionContext context) { }
}
