using System.Collections.Immutable;
using System.Reflection.Metadata;
using Grader.Compiler.Sources;

namespace Grader.Compiler.Surface;

/// <summary>
/// Writes types of metadata as text that is equal exactly if the types are: <c>[System.Runtime]System.Int32</c>,
/// <c>[Submission]Submission+Shape</c>, <c>!0[]</c>. References into <c>Submission</c> and its own definitions read alike.
/// </summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, object?>
{
    /// <summary>Every type of <c>Submission</c> that was written.</summary>
    public HashSet<string> Submitted { get; } = new(StringComparer.Ordinal);

    public static string Key(string fullName) => $"[{Dialect.Submission}]{fullName}";

    public static string FullName(MetadataReader reader, TypeDefinition type)
    {
        string name = Name(reader, type.Namespace, type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? FullName(reader, reader.GetTypeDefinition(outer)) + "+" + name : name;
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        string assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        return Written($"[{assembly}]{FullName(reader, reader.GetTypeDefinition(handle))}");
    }

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        string name = Name(reader, type.Namespace, type.Name);
        return Written(type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0) + "+" + name,
            HandleKind.AssemblyReference => $"[{reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)}]{name}",
            _ => "[?]" + name,
        });
    }

    public string GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}*]";

    public string GetByReferenceType(string elementType) => elementType + "&";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType + " pinned";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

    public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType} mod{(isRequired ? "req" : "opt")}({modifier})";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "method " + Text(signature);

    public static string Text(MethodSignature<string> signature) =>
        $"{signature.Header} {signature.GenericParameterCount} {signature.ReturnType}({string.Join(", ", signature.ParameterTypes)})";

    private static string Name(MetadataReader reader, StringHandle space, StringHandle name) =>
        space.IsNil ? reader.GetString(name) : reader.GetString(space) + "." + reader.GetString(name);

    private string Written(string name)
    {
        if (name.StartsWith($"[{Dialect.Submission}]", StringComparison.Ordinal))
            Submitted.Add(name);
        return name;
    }
}
