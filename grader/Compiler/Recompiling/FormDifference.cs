using Grader.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Recompiling;

/// <summary>What a submission has in the place of something that the checks use, if it is not the same, in plain words.</summary>
internal sealed class FormDifference(CSharpCompilation submission)
{
    /// <param name="wanted">A symbol of the reference.</param>
    /// <returns>Null if the submission has it in the same form, or in the case of a type, has it at all.</returns>
    public string? Of(ISymbol wanted) => wanted switch
    {
        INamespaceSymbol space => Namespace(space),
        INamedTypeSymbol type => Type(type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Type(constructor.ContainingType) ?? Constructor(constructor),
        IMethodSymbol { AssociatedSymbol: { } member } => Of(member),
        IMethodSymbol or IPropertySymbol or IFieldSymbol => Owner(wanted) ?? Member(wanted),
        _ => null,
    };

    private INamedTypeSymbol? Find(INamedTypeSymbol wanted) =>
        wanted.IsScriptClass ? submission.ScriptClass
        : wanted.ContainingType is { } outer ? Find(outer)?.GetTypeMembers(wanted.Name, wanted.Arity).FirstOrDefault()
        : submission.Assembly.GetTypeByMetadataName(wanted.ContainingNamespace.IsGlobalNamespace ? wanted.MetadataName : $"{wanted.ContainingNamespace}.{wanted.MetadataName}");

    private string? Namespace(INamespaceSymbol space)
    {
        var found = submission.Assembly.GlobalNamespace;
        foreach (string part in space.ToDisplayString().Split('.'))
        {
            if (found.GetNamespaceMembers().FirstOrDefault(n => n.Name == part) is not { } next)
                return $"the checks use namespace `{space}`; your files have none of that name";
            found = next;
        }
        return null;
    }

    private string? Owner(ISymbol member) => member.ContainingType is { IsScriptClass: false } type ? Type(type) : null;

    private string? Type(INamedTypeSymbol wanted)
    {
        if (wanted.IsScriptClass)
            return null;
        if (wanted is { ContainingType: null, ContainingNamespace: { IsGlobalNamespace: false } space } && Namespace(space) is { } missing)
            return missing;
        return Find(wanted) is null
            ? $"the checks use the {PlainNames.Kind(wanted)} `{PlainNames.Type(wanted)}`; your code has no `{PlainNames.Type(wanted)}`{Hint(wanted.Name)}"
            : null;
    }

    /// <summary>Where its members are all right, the kind of a type may be what is wrong.</summary>
    public string? OfKind(ISymbol wanted)
    {
        if (wanted is not INamedTypeSymbol type || Find(type) is not { } found || PlainNames.Kind(found) == PlainNames.Kind(type))
            return null;
        string kind = PlainNames.Kind(found);
        return $"the checks use the {PlainNames.Kind(type)} `{PlainNames.Type(type)}`; your `{found.Name}` is {(kind[0] is 'a' or 'e' or 'i' ? "an" : "a")} {kind}";
    }

    private string? Constructor(IMethodSymbol wanted)
    {
        var constructors = Find(wanted.ContainingType)!.InstanceConstructors.Where(c => !IsCopy(c)).ToList();
        if (constructors.Exists(c => Same(c, wanted)))
            return null;
        string yours = string.Join(" and ", constructors.Select(c => $"`{PlainNames.Declaration(c)}`"));
        return $"the checks call `{PlainNames.Declaration(wanted)}`; your `{wanted.ContainingType.Name}` has {(yours.Length > 0 ? yours : "no constructor")}";
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor is { ContainingType.IsRecord: true, IsImplicitlyDeclared: true, Parameters: [var only] } && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private string? Member(ISymbol wanted)
    {
        string begin = $"the checks {(wanted is IMethodSymbol ? "call" : "use")} `{PlainNames.Declaration(wanted)}`; ";
        var found = Find(wanted.ContainingType)!.GetMembers(wanted.Name);
        if (found.IsEmpty)
            return begin + (wanted.ContainingType.IsScriptClass ? $"your code has no `{wanted.Name}`{Hint(wanted.Name)}" : $"your `{wanted.ContainingType.Name}` has no `{wanted.Name}`");
        var differences = found.Select(member => Difference(member, wanted)).ToList();
        return differences.Contains(null) ? null : begin + $"your `{wanted.Name}` " + differences[0];
    }

    private static string? Difference(ISymbol found, ISymbol wanted)
    {
        bool script = wanted.ContainingType.IsScriptClass;
        if (!script && found.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
            return $"is {(found.DeclaredAccessibility == Accessibility.Private ? "private" : "protected")}";
        if (!script && found.IsStatic != wanted.IsStatic)
            return found.IsStatic ? "is static" : "is not static";
        return (found, wanted) switch
        {
            (IMethodSymbol method, IMethodSymbol function) => Difference(method, function),
            (IFieldSymbol { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }, IMethodSymbol function) => Difference(invoke, function),
            (IPropertySymbol { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } }, IMethodSymbol function) => Difference(invoke, function),
            (INamedTypeSymbol type, not INamedTypeSymbol) => $"is of the kind {PlainNames.Kind(type)}",
            (_, IMethodSymbol) => $"is a {Word(found)}, not a function",
            (IMethodSymbol, _) => $"is a function, not a {Word(wanted)}",
            _ => TypeOf(found) == TypeOf(wanted) ? null : $"is `{TypeOf(found)}`",
        };
    }

    private static string? Difference(IMethodSymbol found, IMethodSymbol wanted)
    {
        bool takes = PlainNames.Takes(found) != PlainNames.Takes(wanted);
        bool returns = PlainNames.Returns(found) != PlainNames.Returns(wanted);
        return (takes, returns) switch
        {
            (true, true) => $"takes {PlainNames.Takes(found)} and returns {PlainNames.Returns(found)}",
            (true, false) => $"takes {PlainNames.Takes(found)}",
            (false, true) => $"returns {PlainNames.Returns(found)}",
            _ => found.Arity == wanted.Arity ? null : $"has {found.Arity} type parameters",
        };
    }

    private static bool Same(IMethodSymbol a, IMethodSymbol b) => PlainNames.Takes(a) == PlainNames.Takes(b);

    private static string Word(ISymbol symbol) => symbol is IPropertySymbol ? "property" : symbol is IEventSymbol ? "event" : "variable";

    private static string TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => PlainNames.Type(field.Type),
        IPropertySymbol property => PlainNames.Type(property.Type),
        _ => "",
    };

    /// <summary>Where else it is, or what it may have been misspelt as.</summary>
    private string Hint(string name)
    {
        var types = AllTypes(submission.Assembly.GlobalNamespace).ToList();
        var elsewhere = types.Find(type => !type.IsScriptClass && type.GetMembers(name).Any(m => m.CanBeReferencedByName));
        if (elsewhere is not null && submission.ScriptClass is not null)
            return $" outside of `{elsewhere.Name}`: put it at the top level";
        var names = types.Where(t => submission.ScriptClass is null).Select(t => t.Name)
            .Concat(submission.ScriptClass?.GetMembers().Where(m => m.CanBeReferencedByName).Select(m => m.Name) ?? []);
        return NearestName.Of(name, names) is { } near ? $"; did you call it `{near}`?" : "";
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamedTypeSymbol type => AllTypes(type).Prepend(type),
            INamespaceSymbol space => AllTypes(space),
            _ => [],
        });
}
