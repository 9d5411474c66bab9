using Grader.Compiler.Sources;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Recompiling;

/// <summary>Symbols as a learner would write them.</summary>
internal static class PlainNames
{
    private static readonly SymbolDisplayFormat Types = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Whole = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    public static string Type(ITypeSymbol type) => type.ToDisplayString(Types);

    /// <summary><c>double[] Relu(double[] x)</c>, <c>int Net.Depth</c>, <c>new Shape(int Rows, int Columns)</c>.</summary>
    public static string Declaration(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            return $"new {Type(constructor.ContainingType)}({Parameters(constructor)})";
        if (member is IMethodSymbol method)
            return $"{Type(method.ReturnType)} {Owner(method)}{method.Name}({Parameters(method)})";
        return member switch
        {
            IPropertySymbol { IsIndexer: true } indexer => $"{Type(indexer.Type)} {Type(indexer.ContainingType)}[{string.Join(", ", indexer.Parameters.Select(Parameter))}]",
            IPropertySymbol property => $"{Type(property.Type)} {Owner(property)}{property.Name}",
            IFieldSymbol field => $"{Type(field.Type)} {Owner(field)}{field.Name}",
            ITypeSymbol type => Type(type),
            _ => member.Name,
        };
    }

    /// <summary>The types of the parameters, or <c>nothing</c>.</summary>
    public static string Takes(IMethodSymbol method) =>
        method.Parameters.IsEmpty ? "nothing" : string.Join(", ", method.Parameters.Select(p => $"`{Ref(p)}{Type(p.Type)}`"));

    public static string Returns(IMethodSymbol method) => method.ReturnsVoid ? "nothing" : $"`{Type(method.ReturnType)}`";

    /// <summary>Where a name that the submission hides comes from.</summary>
    public static string Origin(ISymbol symbol) =>
        symbol.ContainingAssembly?.Name is Dialect.Given or Dialect.Checks or Dialect.Hidden or "Grader.Kit"
            ? $"the course's `{symbol.Name}`"
            : $"`{symbol.OriginalDefinition.ToDisplayString(Whole)}`";

    public static string Kind(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Delegate } => "delegate",
        { IsStatic: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Parameters(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(Parameter));

    private static string Parameter(IParameterSymbol parameter) => $"{Ref(parameter)}{Type(parameter.Type)} {parameter.Name}";

    private static string Ref(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        _ => parameter.IsParams ? "params " : "",
    };

    private static string Owner(ISymbol member) =>
        member.ContainingType is { IsScriptClass: false } type ? Type(type) + "." : "";
}
