using Grader.Compiler.Surface;
using Grader.Running;

namespace Grader.Compiler.Working;

/// <summary>A challenge's fit as bytes that the host keeps for workers to come, and cannot read.</summary>
internal static class FitWire
{
    private const int SmallestType = 6, SmallestMember = 15;

    public static byte[] Write(SubmissionFit fit)
    {
        var to = new WireWriter();
        to.Bool(fit.Exact);
        to.Int32(fit.Needed.Types.Count);
        foreach (var (type, whole, form) in fit.Needed.Types)
        {
            to.Text(type);
            to.Bool(whole);
            Optional(to, form);
        }
        to.Int32(fit.Needed.Members.Count);
        foreach (var (member, parameterNames, form) in fit.Needed.Members)
        {
            to.Text(member.Type);
            to.Text(member.Name);
            to.Bool(member.IsField);
            to.Text(member.Signature);
            to.Bool(parameterNames);
            Optional(to, form);
        }
        return to.Written.ToArray();
    }

    /// <returns>Null: it is not what <see cref="Write"/> wrote.</returns>
    public static SubmissionFit? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var from = new WireReader(bytes);
            bool exact = from.Bool();
            var types = new List<TypeForm>();
            for (int count = from.Count(SmallestType); count > 0; count--)
                types.Add(new TypeForm(from.Text(), from.Bool(), Optional(ref from)));
            var members = new List<MemberForm>();
            for (int count = from.Count(SmallestMember); count > 0; count--)
                members.Add(new MemberForm(new NeededMember(from.Text(), from.Text(), from.Bool(), from.Text()), from.Bool(), Optional(ref from)));
            from.End();
            return new SubmissionFit(exact, new NeededSurface(types, members));
        }
        catch (WireException)
        {
            return null;
        }
    }

    private static void Optional(WireWriter to, string? text)
    {
        to.Bool(text is not null);
        if (text is not null)
            to.Text(text);
    }

    private static string? Optional(ref WireReader from) => from.Bool() ? from.Text() : null;
}
