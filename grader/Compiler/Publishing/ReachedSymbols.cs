using Grader.Compiler.Challenges;
using Grader.Compiler.Recompiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.Publishing;

/// <summary>
/// What of the reference the visible checks reach: what they name, what that names in its own form, and what the compiler asks for
/// beside it (members of an interface, implementations of what is abstract).
/// </summary>
internal sealed class ReachedSymbols
{
    private readonly CSharpCompilation _reference;
    private readonly HashSet<ISymbol> _reached = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> _declarations = [];
    private readonly Queue<ISymbol> _pending = [];

    private ReachedSymbols(CSharpCompilation reference) => _reference = reference;

    public static ReachedSymbols Of(ChallengeChain chain)
    {
        var reached = new ReachedSymbols(chain.Reference);
        var checks = chain.Scripts.Value.Checks;
        var tree = checks.SyntaxTrees[0];
        foreach (var symbol in Named(checks.GetSemanticModel(tree), tree.GetRoot()))
            reached.ReachDeclared(symbol);
        while (reached._pending.TryDequeue(out var next))
            reached.Follow(next);
        return reached;
    }

    /// <summary>Whether this declaration stays.</summary>
    public bool Contains(SyntaxNode declaration) => _declarations.Contains(declaration);

    private static IEnumerable<ISymbol> Named(SemanticModel model, SyntaxNode root)
    {
        var bound = Bindings.Of(model, root).BySpan.SelectMany(pair => pair.Value).Select(symbol => symbol.Symbol);
        // nameof(Relu) binds to no single method.
        var named = root.DescendantNodes().OfType<SimpleNameSyntax>().SelectMany(name => model.GetSymbolInfo(name).CandidateSymbols);
        var types = root.DescendantNodes().OfType<ExpressionSyntax>().Select(expression => model.GetTypeInfo(expression).Type).OfType<ISymbol>();
        return bound.Concat(named).Concat(types);
    }

    /// <summary>By its place: what the checks see may be another compilation's view of the same declaration.</summary>
    private void ReachDeclared(ISymbol symbol)
    {
        if (symbol is IArrayTypeSymbol array)
            ReachDeclared(array.ElementType);
        foreach (var argument in symbol is INamedTypeSymbol named ? named.TypeArguments : [])
            ReachDeclared(argument);
        if (!SubmissionUses.Submitted(symbol))
            return;
        var definition = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.IsEmpty && definition.ContainingType is { } type)
            ReachDeclared(type);
        foreach (var syntax in definition.DeclaringSyntaxReferences.Select(declaration => declaration.GetSyntax()))
            Reach(_reference.GetSemanticModel(syntax.SyntaxTree).GetDeclaredSymbol(syntax));
    }

    private void Reach(ISymbol? symbol)
    {
        symbol = symbol?.OriginalDefinition;
        if (symbol is null || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _reference.Assembly) || !_reached.Add(symbol))
            return;
        _pending.Enqueue(symbol);
        _declarations.UnionWith(symbol.DeclaringSyntaxReferences.Select(declaration => declaration.GetSyntax()));
        Reach(symbol.ContainingType);
    }

    private void ReachType(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                ReachType(array.ElementType);
                break;
            case IPointerTypeSymbol pointer:
                ReachType(pointer.PointedAtType);
                break;
            case INamedTypeSymbol named:
                Reach(named);
                foreach (var argument in named.TypeArguments)
                    ReachType(argument);
                break;
        }
    }

    private void Follow(ISymbol symbol)
    {
        switch (symbol)
        {
            case INamedTypeSymbol type:
                FollowType(type);
                break;
            case IMethodSymbol method:
                FollowMethod(method);
                break;
            case IPropertySymbol property:
                ReachType(property.Type);
                Reach(property.OverriddenProperty);
                FollowParameters(property.Parameters);
                break;
            case IFieldSymbol field:
                ReachType(field.Type);
                break;
            case IEventSymbol @event:
                ReachType(@event.Type);
                break;
            case IParameterSymbol parameter:
                Reach(parameter.ContainingSymbol);
                break;
        }
    }

    private void FollowMethod(IMethodSymbol method)
    {
        ReachType(method.ReturnType);
        FollowParameters(method.Parameters);
        FollowConstraints(method.TypeParameters);
        Reach(method.AssociatedSymbol);
        Reach(method.OverriddenMethod);
        foreach (var syntax in method.DeclaringSyntaxReferences.Select(declaration => declaration.GetSyntax()).OfType<ConstructorDeclarationSyntax>())
            if (syntax.Initializer is { } initializer)
                Reach(_reference.GetSemanticModel(syntax.SyntaxTree).GetSymbolInfo(initializer).Symbol);
        // They come in pairs: == with !=, < with >.
        if (method.MethodKind == MethodKind.UserDefinedOperator)
            foreach (var other in method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(other => other.MethodKind == MethodKind.UserDefinedOperator))
                Reach(other);
    }

    private void FollowType(INamedTypeSymbol type)
    {
        ReachType(type.BaseType);
        FollowConstraints(type.TypeParameters);
        FollowMethodOf(type.DelegateInvokeMethod);
        foreach (var contract in type.Interfaces)
            ReachType(contract);
        // The header of a type stays as it is, so what its parameters name has to be there.
        foreach (var primary in type.InstanceConstructors.Where(IsPrimary))
            FollowMethodOf(primary);
        foreach (var member in type.GetMembers().Where(member => type.TypeKind == TypeKind.Interface || member.IsAbstract || OverridesAbstract(member)))
            Reach(member);
        foreach (var member in type.AllInterfaces.SelectMany(contract => contract.GetMembers()))
            Reach(type.FindImplementationForInterfaceMember(member));
        // Without its constructors it would have one without parameters, which its base may not have.
        if (type is { TypeKind: TypeKind.Class, BaseType.SpecialType: not SpecialType.System_Object })
            foreach (var constructor in type.InstanceConstructors)
                Reach(constructor);
    }

    private void FollowMethodOf(IMethodSymbol? method)
    {
        if (method is not null)
            FollowMethod(method);
    }

    private void FollowParameters(IEnumerable<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
            ReachType(parameter.Type);
    }

    private void FollowConstraints(IEnumerable<ITypeParameterSymbol> parameters)
    {
        foreach (var constraint in parameters.SelectMany(parameter => parameter.ConstraintTypes))
            ReachType(constraint);
    }

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(declaration => declaration.GetSyntax() is TypeDeclarationSyntax);

    private static bool OverridesAbstract(ISymbol member)
    {
        for (var at = Overridden(member); at is not null; at = Overridden(at))
            if (at.IsAbstract)
                return true;
        return false;
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };
}
