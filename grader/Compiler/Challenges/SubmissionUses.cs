using System.Collections.Immutable;
using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.Challenges;

/// <summary>What the checks take from the submission that their assemblies do not show.</summary>
/// <param name="BakesValues">
/// Constants, enum members, omitted optional arguments and names: the compiler copies their values into the caller.
/// </param>
/// <param name="NamedArguments">Members called with named arguments, as <c>Type.Member</c> in metadata: only by position do they survive.</param>
internal sealed record SubmissionUses(bool BakesValues, ImmutableHashSet<string> NamedArguments)
{
    public static SubmissionUses Of(IEnumerable<CSharpCompilation> scripts)
    {
        bool bakes = false;
        var named = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var script in scripts)
        {
            var tree = script.SyntaxTrees[0];
            var model = script.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes())
            {
                bakes |= Bakes(model, node);
                if (node is NameColonSyntax { Parent: ArgumentSyntax } name && model.GetSymbolInfo(name.Name).Symbol is IParameterSymbol { ContainingSymbol: { } member } && Submitted(member))
                    named.Add(member.ContainingType.ToDisplayString(MetadataNames) + "." + member.MetadataName);
            }
        }
        return new SubmissionUses(bakes, named.ToImmutable());
    }

    public static bool Submitted(ISymbol symbol) => symbol.ContainingAssembly?.Name == Dialect.Submission;

    // Nested types are joined by a dot here and by a plus in metadata; the reader of the set does likewise.
    private static readonly SymbolDisplayFormat MetadataNames = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static bool Bakes(SemanticModel model, SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol is IFieldSymbol { IsConst: true } field && Submitted(field) || InNameOf(model, name),
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax
            or PrimaryConstructorBaseTypeSyntax or AttributeSyntax => OmitsArguments(model.GetOperation(node)),
        _ => false,
    };

    private static bool InNameOf(SemanticModel model, SimpleNameSyntax name) =>
        model.GetSymbolInfo(name) is var info && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol && Submitted(symbol) &&
        name.Ancestors().OfType<InvocationExpressionSyntax>().Any(call => model.GetOperation(call) is INameOfOperation);

    private static bool OmitsArguments(IOperation? operation)
    {
        var arguments = operation switch
        {
            IInvocationOperation call when Submitted(call.TargetMethod) => call.Arguments,
            IObjectCreationOperation { Constructor: { } constructor } creation when Submitted(constructor) => creation.Arguments,
            IPropertyReferenceOperation property when Submitted(property.Property) => property.Arguments,
            _ => [],
        };
        return arguments.Any(argument => argument.ArgumentKind == ArgumentKind.DefaultValue);
    }
}
