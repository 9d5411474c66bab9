using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Grader.Compiler.Publishing;

/// <summary>
/// Declarations of one file without what they do: bodies throw, and no initializer, default, constant or argument keeps its value, for any
/// of these may be the answer.
/// </summary>
internal sealed class SurfaceMembers(ReachedSymbols reached, SemanticModel model)
{
    private static readonly ExpressionSyntax Throwing = ParseExpression("throw null!");
    private static readonly EqualsValueClauseSyntax Default = EqualsValueClause(LiteralExpression(SyntaxKind.DefaultLiteralExpression));

    private int _constants;

    public SyntaxList<MemberDeclarationSyntax> Of(SyntaxList<MemberDeclarationSyntax> members) => List(members.SelectMany(Of));

    private IEnumerable<MemberDeclarationSyntax> Of(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => Of(space.Members) is { Count: > 0 } inner ? [space.WithMembers(inner)] : [],
        GlobalStatementSyntax statement => Variables(statement),
        BaseFieldDeclarationSyntax fields => [.. fields.Declaration.Variables.Where(reached.Contains).Select(variable => Field(fields, variable))],
        _ when !reached.Contains(member) => [],
        _ => [Declaration(member)],
    };

    private MemberDeclarationSyntax Declaration(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type => Type(type),
        EnumDeclarationSyntax @enum => @enum.WithAttributeLists(Attributes(@enum.AttributeLists))
            .WithMembers(SeparatedList(@enum.Members.Where(reached.Contains).Select(value => value.WithAttributeLists([]).WithEqualsValue(null)))),
        DelegateDeclarationSyntax function => function.WithAttributeLists(Attributes(function.AttributeLists)).WithParameterList(Parameters(function.ParameterList)),
        ConstructorDeclarationSyntax constructor => Constructor(constructor),
        BaseMethodDeclarationSyntax method => Method(method),
        IndexerDeclarationSyntax indexer => Property(indexer.WithParameterList(Parameters(indexer.ParameterList)), indexer),
        BasePropertyDeclarationSyntax property => Property(property, property),
        _ => member,
    };

    private TypeDeclarationSyntax Type(TypeDeclarationSyntax type)
    {
        var kept = type.WithAttributeLists(Attributes(type.AttributeLists)).WithMembers(Of(type.Members));
        if (type.ParameterList is { } parameters)
            kept = kept.WithParameterList(Parameters(parameters));
        return type.BaseList is { } bases ? kept.WithBaseList(bases.WithTypes(SeparatedList(bases.Types.Select(Base)))) : kept;
    }

    private BaseTypeSyntax Base(BaseTypeSyntax type) =>
        type is PrimaryConstructorBaseTypeSyntax primary ? primary.WithArgumentList(Arguments(model.GetSymbolInfo(primary).Symbol, primary)) : type;

    private ConstructorDeclarationSyntax Constructor(ConstructorDeclarationSyntax constructor)
    {
        var kept = ((ConstructorDeclarationSyntax)Method(constructor)).WithInitializer(null);
        return constructor.Initializer is { } initializer
            ? kept.WithInitializer(initializer.WithArgumentList(Arguments(model.GetSymbolInfo(initializer).Symbol, initializer)))
            : kept;
    }

    private BaseMethodDeclarationSyntax Method(BaseMethodDeclarationSyntax method)
    {
        var kept = method.WithAttributeLists(Attributes(method.AttributeLists)).WithParameterList(Parameters(method.ParameterList))
            .WithModifiers(Without(method.Modifiers, SyntaxKind.AsyncKeyword, SyntaxKind.ExternKeyword));
        bool hasBody = method.Body is not null || method.ExpressionBody is not null || method.Modifiers.Any(SyntaxKind.ExternKeyword);
        if (!hasBody)
            return kept;
        // `=> throw` is no value that a reference could be returned to.
        return method is MethodDeclarationSyntax { ReturnType: RefTypeSyntax }
            ? kept.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(ThrowStatement(ParseExpression("null!"))))
            : kept.WithBody(null).WithExpressionBody(ArrowExpressionClause(Throwing)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    /// <param name="original">The same, where the model knows it.</param>
    private BasePropertyDeclarationSyntax Property(BasePropertyDeclarationSyntax property, BasePropertyDeclarationSyntax original)
    {
        var kept = property.WithAttributeLists(Attributes(original.AttributeLists));
        if (original.Modifiers.Any(SyntaxKind.AbstractKeyword))
            return kept;
        bool isInterface = original.Parent is InterfaceDeclarationSyntax;
        if (kept.AccessorList is { } list)
            kept = kept.WithAccessorList(list.WithAccessors(List(list.Accessors.Select(accessor => Accessor(accessor, isInterface)))));
        return kept switch
        {
            PropertyDeclarationSyntax { ExpressionBody: not null } written => written.WithExpressionBody(ArrowExpressionClause(Throwing)),
            PropertyDeclarationSyntax written => written.WithInitializer(null).WithSemicolonToken(default),
            IndexerDeclarationSyntax { ExpressionBody: not null } indexer => indexer.WithExpressionBody(ArrowExpressionClause(Throwing)),
            _ => kept,
        };
    }

    private static AccessorDeclarationSyntax Accessor(AccessorDeclarationSyntax accessor, bool isInterface) =>
        isInterface && accessor is { Body: null, ExpressionBody: null }
            ? accessor.WithAttributeLists([])
            : accessor.WithAttributeLists([]).WithBody(null).WithExpressionBody(ArrowExpressionClause(Throwing)).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));

    private BaseFieldDeclarationSyntax Field(BaseFieldDeclarationSyntax fields, VariableDeclaratorSyntax variable)
    {
        var type = fields.Declaration.Type;
        var symbol = model.GetDeclaredSymbol(variable);
        if (type.IsVar && symbol is IFieldSymbol { Type: var known })
            type = Written(known, variable);
        var declared = VariableDeclarator(variable.Identifier).WithInitializer(symbol is IFieldSymbol { IsConst: true } constant ? Placeholder(constant.Type) : null);
        return fields.WithAttributeLists(Attributes(fields.AttributeLists)).WithDeclaration(VariableDeclaration(type, SingletonSeparatedList(declared)));
    }

    /// <summary>What a statement of a script declares on the way: <c>var (a, b) = Both();</c></summary>
    private IEnumerable<MemberDeclarationSyntax> Variables(GlobalStatementSyntax statement) => statement.DescendantNodes()
        .OfType<SingleVariableDesignationSyntax>().Where(reached.Contains)
        .Select(variable => (variable, symbol: model.GetDeclaredSymbol(variable) as IFieldSymbol)).Where(pair => pair.symbol is not null)
        .Select(pair => FieldDeclaration(VariableDeclaration(Written(pair.symbol!.Type, pair.variable), SingletonSeparatedList(VariableDeclarator(pair.variable.Identifier)))));

    /// <summary>Some value, and not that of another constant: a <c>switch</c> of the checks may name both.</summary>
    private EqualsValueClauseSyntax Placeholder(ITypeSymbol type)
    {
        string number = (++_constants).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return type.SpecialType switch
        {
            SpecialType.System_String => EqualsValueClause(ParseExpression($"\"{number}\"")),
            SpecialType.System_Char => EqualsValueClause(ParseExpression($"(char){number}")),
            >= SpecialType.System_SByte and <= SpecialType.System_Double => EqualsValueClause(ParseExpression(number)),
            _ => Default,
        };
    }

    private ArgumentListSyntax Arguments(ISymbol? constructor, SyntaxNode place) => ArgumentList(SeparatedList(
        (constructor as IMethodSymbol)?.Parameters.Select(parameter => Argument(ParseExpression($"default({parameter.Type.ToMinimalDisplayString(model, place.SpanStart)})!"))) ?? []));

    private TypeSyntax Written(ITypeSymbol type, SyntaxNode place) => ParseTypeName(type.ToMinimalDisplayString(model, place.SpanStart));

    private ParameterListSyntax Parameters(ParameterListSyntax list) => list.WithParameters(SeparatedList(list.Parameters.Select(Parameter)));

    private BracketedParameterListSyntax Parameters(BracketedParameterListSyntax list) => list.WithParameters(SeparatedList(list.Parameters.Select(Parameter)));

    private ParameterSyntax Parameter(ParameterSyntax parameter) =>
        parameter.WithAttributeLists(Attributes(parameter.AttributeLists)).WithDefault(parameter.Default is null ? null : Default);

    /// <summary>Those that tell a compiler what callers may do; others can say anything.</summary>
    private SyntaxList<AttributeListSyntax> Attributes(SyntaxList<AttributeListSyntax> lists) => List(lists
        .Select(list => list.WithAttributes(SeparatedList(list.Attributes.Where(IsForCompilers)))).Where(list => list.Attributes.Count > 0));

    private bool IsForCompilers(AttributeSyntax attribute) =>
        model.GetSymbolInfo(attribute).Symbol?.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices";

    private static SyntaxTokenList Without(SyntaxTokenList modifiers, params SyntaxKind[] kinds) =>
        TokenList(modifiers.Where(modifier => !kinds.Contains(modifier.Kind())));
}
