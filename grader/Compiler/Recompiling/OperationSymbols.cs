using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Grader.Compiler.Recompiling;

/// <summary>What operations call without a name in the text that says so.</summary>
internal static class OperationSymbols
{
    public static IEnumerable<ISymbol?> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IMemberReferenceOperation reference => [reference.Member],
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        ICompoundAssignmentOperation assignment => [assignment.OperatorMethod],
        IIncrementOrDecrementOperation step => [step.OperatorMethod],
        IConversionOperation conversion => [conversion.OperatorMethod],
        ICollectionExpressionOperation collection => [collection.ConstructMethod],
        ISpreadOperation spread => [spread.ElementConversion.MethodSymbol],
        IImplicitIndexerReferenceOperation indexer => [indexer.LengthSymbol, indexer.IndexerSymbol],
        IListPatternOperation list => [list.LengthSymbol, list.IndexerSymbol],
        ISlicePatternOperation slice => [slice.SliceSymbol],
        IRecursivePatternOperation pattern => [pattern.DeconstructSymbol],
        IWithOperation with => [with.CloneMethod],
        IInterpolatedStringHandlerCreationOperation handler => [(handler.HandlerCreation as IObjectCreationOperation)?.Constructor],
        _ => [],
    };
}
