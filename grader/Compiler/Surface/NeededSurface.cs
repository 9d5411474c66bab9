using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Grader.Compiler.Surface;

/// <summary>A member of <c>Submission</c> that the checks' assemblies refer to.</summary>
internal readonly record struct NeededMember(string Type, string Name, bool IsField, string Signature);

/// <param name="Whole">With all of its methods.</param>
/// <param name="Form">In the reference; null if it is not there.</param>
internal readonly record struct TypeForm(string Type, bool Whole, string? Form);

/// <param name="ParameterNames">Of the form, too.</param>
/// <param name="Form">In the reference; null if it is not there.</param>
internal readonly record struct MemberForm(NeededMember Member, bool ParameterNames, string? Form);

/// <summary>
/// What the checks' assemblies refer to in <c>Submission</c>, each with the form that the reference gives it. A submission of
/// exactly this form runs the checks as they are; any difference, and they are compiled anew. Member references alone are not
/// enough: with a <c>record struct</c> in place of a <c>record</c> they agree, and the code reads raw memory.
/// </summary>
internal sealed class NeededSurface
{
    private readonly List<TypeForm> _types = [];
    private readonly List<MemberForm> _members = [];

    private NeededSurface() { }

    /// <summary>As another worker has read it.</summary>
    public NeededSurface(IEnumerable<TypeForm> types, IEnumerable<MemberForm> members) => (_types, _members) = ([.. types], [.. members]);

    public IReadOnlyList<TypeForm> Types => _types;

    public IReadOnlyList<MemberForm> Members => _members;

    public static NeededSurface Read(ImmutableArray<byte> reference, IEnumerable<ImmutableArray<byte>> checks, ImmutableHashSet<string> namedArguments)
    {
        var needed = new NeededSurface();
        var names = new TypeNames();
        var whole = new HashSet<string>(StringComparer.Ordinal);
        var members = new HashSet<NeededMember>();
        foreach (var image in checks)
        {
            using var file = new PEReader(image);
            References(file.GetMetadataReader(), names, whole, members);
        }
        using var assembly = new SubmittedAssembly(reference);
        foreach (var member in members.OrderBy(m => m.Type, StringComparer.Ordinal).ThenBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Signature, StringComparer.Ordinal))
        {
            bool byName = namedArguments.Contains(Dotted(member));
            needed._members.Add(new MemberForm(member, byName, assembly.Describe(member, byName)));
        }
        needed.Close(assembly, names.Submitted, whole);
        return needed;
    }

    /// <summary>Whether the checks' assemblies run on this one as they would on the reference's.</summary>
    public bool IsMetBy(ImmutableArray<byte> submission)
    {
        using var assembly = new SubmittedAssembly(submission);
        return _types.TrueForAll(t => assembly.Describe(t.Type, t.Whole) == t.Form) &&
            _members.TrueForAll(m => assembly.Describe(m.Member, m.ParameterNames) == m.Form);
    }

    /// <summary>Types, and the types that their own form names, until nothing is added.</summary>
    private void Close(SubmittedAssembly reference, HashSet<string> types, HashSet<string> whole)
    {
        var pending = new SortedSet<string>(types, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            foreach (string type in pending)
            {
                done.Add(type);
                _types.Add(new TypeForm(type, whole.Contains(type), reference.Describe(type, whole.Contains(type))));
            }
            pending = new SortedSet<string>(reference.Names.Submitted.Where(type => !done.Contains(type)), StringComparer.Ordinal);
        }
    }

    private static void References(MetadataReader reader, TypeNames names, HashSet<string> whole, HashSet<NeededMember> members)
    {
        foreach (var handle in reader.TypeReferences)
            names.GetTypeFromReference(reader, handle, 0);
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            if (Parent(reader, member.Parent, names) is not { } type)
                continue;
            bool field = member.GetKind() == MemberReferenceKind.Field;
            string signature = field ? member.DecodeFieldSignature(names, null) : TypeNames.Text(member.DecodeMethodSignature(names, null));
            members.Add(new NeededMember(type, reader.GetString(member.Name), field, signature));
        }
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            IEnumerable<EntityHandle> bases = [type.BaseType, .. type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface)];
            whole.UnionWith(bases.Where(b => !b.IsNil).Select(b => Parent(reader, b, names)).OfType<string>());
        }
    }

    /// <summary>The type of <c>Submission</c> that a member belongs to, without type arguments; null if it is none.</summary>
    private static string? Parent(MetadataReader reader, EntityHandle handle, TypeNames names)
    {
        string? name = handle.Kind switch
        {
            HandleKind.TypeReference => names.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
            HandleKind.TypeSpecification => names.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
            _ => null,
        };
        if (name is null || !name.StartsWith(TypeNames.Key(""), StringComparison.Ordinal))
            return null;
        // Members of an array belong to the array, not to its elements.
        return name.EndsWith('>') ? name[..name.IndexOf('<', StringComparison.Ordinal)] : handle.Kind == HandleKind.TypeReference ? name : null;
    }

    private static string Dotted(NeededMember member)
    {
        string type = member.Type[TypeNames.Key("").Length..].Replace('+', '.');
        int arity = type.IndexOf('`', StringComparison.Ordinal);
        return (arity < 0 ? type : type[..arity]) + "." + member.Name;
    }
}
