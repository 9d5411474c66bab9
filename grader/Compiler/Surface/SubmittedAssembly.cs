using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Grader.Compiler.Surface;

/// <summary>An assembly in the place of <c>Submission</c>, the reference's or a learner's, asked for the exact form of its types and members.</summary>
internal sealed class SubmittedAssembly : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;
    private readonly Dictionary<string, TypeDefinitionHandle> _types = new(StringComparer.Ordinal);

    public SubmittedAssembly(ImmutableArray<byte> image)
    {
        _file = new PEReader(image);
        _reader = _file.GetMetadataReader();
        foreach (var handle in _reader.TypeDefinitions)
            _types.TryAdd(TypeNames.Key(TypeNames.FullName(_reader, _reader.GetTypeDefinition(handle))), handle);
    }

    /// <summary>Types of <c>Submission</c> named by what was described so far.</summary>
    public TypeNames Names { get; } = new();

    public void Dispose() => _file.Dispose();

    /// <summary>Everything about a type that a caller's code relies on without naming a member; null if there is no such type.</summary>
    public string? Describe(string type, bool whole)
    {
        if (!_types.TryGetValue(type, out var handle))
            return null;
        var definition = _reader.GetTypeDefinition(handle);
        var text = new StringBuilder();
        text.Append(definition.Attributes & Shaping).Append(Accessible(definition.Attributes) ? " accessible" : " hidden");
        string @base = Name(definition.BaseType);
        text.Append(" : ").Append(@base).AppendJoin("", definition.GetInterfaceImplementations()
            .Select(i => " " + Name(_reader.GetInterfaceImplementation(i).Interface)).Order(StringComparer.Ordinal));
        Generics(text, definition.GetGenericParameters());
        Marks(text, definition.GetCustomAttributes());
        if (definition.GetLayout() is { IsDefault: false } layout)
            text.Append(" size ").Append(layout.Size).Append(" pack ").Append(layout.PackingSize);
        if (@base.EndsWith("]System.ValueType", StringComparison.Ordinal) || @base.EndsWith("]System.Enum", StringComparison.Ordinal))
            InstanceFields(text, definition);
        if (whole || @base.EndsWith("]System.MulticastDelegate", StringComparison.Ordinal) || (definition.Attributes & TypeAttributes.Interface) != 0)
            Methods(text, definition);
        return text.ToString();
    }

    /// <summary>The member of this name and signature, with what else a caller relies on; null if there is none.</summary>
    /// <param name="parameterNames">Whether the checks pass arguments by name.</param>
    public string? Describe(NeededMember member, bool parameterNames)
    {
        if (!_types.TryGetValue(member.Type, out var handle))
            return null;
        var type = _reader.GetTypeDefinition(handle);
        return member.IsField
            ? type.GetFields().Select(_reader.GetFieldDefinition)
                .Where(f => _reader.StringComparer.Equals(f.Name, member.Name) && f.DecodeSignature(Names, null) == member.Signature)
                .Select(Describe).FirstOrDefault()
            : type.GetMethods().Select(_reader.GetMethodDefinition)
                .Where(m => _reader.StringComparer.Equals(m.Name, member.Name) && TypeNames.Text(m.DecodeSignature(Names, null)) == member.Signature)
                .Select(m => Describe(m, parameterNames)).FirstOrDefault();
    }

    private const TypeAttributes Shaping = TypeAttributes.ClassSemanticsMask | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.LayoutMask;

    // The checks are friends of the submission: internal is as good as public.
    private static bool Accessible(TypeAttributes attributes) => (attributes & TypeAttributes.VisibilityMask)
        is not (TypeAttributes.NestedPrivate or TypeAttributes.NestedFamily or TypeAttributes.NestedFamANDAssem);

    private static string Access(int access) => (MethodAttributes)access
        is MethodAttributes.Public or MethodAttributes.Assembly or MethodAttributes.FamORAssem ? "accessible" : "hidden";

    private static string Describe(FieldDefinition field) =>
        $"{Access((int)(field.Attributes & FieldAttributes.FieldAccessMask))} {field.Attributes & (FieldAttributes.Static | FieldAttributes.InitOnly | FieldAttributes.Literal)}";

    private string Describe(MethodDefinition method, bool parameterNames)
    {
        var text = new StringBuilder();
        text.Append(Access((int)(method.Attributes & MethodAttributes.MemberAccessMask))).Append(' ').Append(method.Attributes & (MethodAttributes.Static | MethodAttributes.Abstract));
        Generics(text, method.GetGenericParameters());
        foreach (var parameter in method.GetParameters().Select(_reader.GetParameter).Where(p => p.SequenceNumber > 0))
            text.Append(' ').Append(parameter.Attributes & (ParameterAttributes.In | ParameterAttributes.Out)).Append(parameterNames ? _reader.GetString(parameter.Name) : "");
        return text.ToString();
    }

    private void Generics(StringBuilder text, GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters.Select(_reader.GetGenericParameter))
        {
            text.Append(" <").Append(parameter.Attributes).AppendJoin("", parameter.GetConstraints()
                .Select(c => " " + Name(_reader.GetGenericParameterConstraint(c).Type)).Order(StringComparer.Ordinal)).Append('>');
        }
    }

    /// <summary>Attributes that change what callers may do with a type.</summary>
    private void Marks(StringBuilder text, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(_reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference &&
                _reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } type &&
                _reader.GetString(_reader.GetTypeReference((TypeReferenceHandle)type).Name) is "IsByRefLikeAttribute" or "RequiredMemberAttribute" or "InlineArrayAttribute")
                text.Append(" [").Append(Name(_reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)).Append(' ')
                    .Append(Convert.ToHexString(_reader.GetBlobBytes(attribute.Value))).Append(']');
        }
    }

    private void InstanceFields(StringBuilder text, TypeDefinition type)
    {
        foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition).Where(f => (f.Attributes & FieldAttributes.Static) == 0))
            text.Append("; ").Append(field.DecodeSignature(Names, null)).Append(' ').Append(field.GetOffset());
    }

    private void Methods(StringBuilder text, TypeDefinition type)
    {
        foreach (string method in type.GetMethods().Select(_reader.GetMethodDefinition)
            .Select(m => $"; {_reader.GetString(m.Name)} {m.Attributes} {TypeNames.Text(m.DecodeSignature(Names, null))}{Describe(m, false)}").Order(StringComparer.Ordinal))
            text.Append(method);
    }

    private string Name(EntityHandle type) => type.IsNil ? "nothing" : type.Kind switch
    {
        HandleKind.TypeDefinition => Names.GetTypeFromDefinition(_reader, (TypeDefinitionHandle)type, 0),
        HandleKind.TypeReference => Names.GetTypeFromReference(_reader, (TypeReferenceHandle)type, 0),
        _ => Names.GetTypeFromSpecification(_reader, null, (TypeSpecificationHandle)type, 0),
    };
}
