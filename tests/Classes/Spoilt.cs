using System.Text;

namespace Classes;

/// <summary>Right hand-ins with something wrong that no run can bring to light.</summary>
internal static class Spoilt
{
    private static readonly string[] Errors =
    [
        "\nint broken = ;\n", "\nvoid Broken() { int x = \"text\"; }\n", "\nvoid Broken() { return Missing(); }\n", "\nclass Broken : { }\n",
    ];

    /// <summary>With a line that does not compile.</summary>
    public static IEnumerable<KnownHandIn> NotCompiling(KnownHandIn right) => right.Files is [{ Path: var path, Content: var content }] && path.EndsWith(".csx", StringComparison.Ordinal)
        ? Errors.Select(error => As(right, "compile-error", (path, (byte[])[.. content.Span, .. Encoding.UTF8.GetBytes(error)])))
        : [];

    /// <summary>Bytes that are no text; too much of it; two hand-ins for one challenge.</summary>
    public static IEnumerable<KnownHandIn> Rejected(KnownHandIn right)
    {
        if (right.Files is not [{ Path: var path, Content: var content }])
            yield break;
        yield return As(right, "rejected", (path, new byte[] { 0xC3, 0x28, 0xA0, 0xFE, 0xFF, 0x80 }));
        yield return As(right, "rejected", (path, (byte[])[.. content.Span, .. Encoding.UTF8.GetBytes(new string(' ', 256 * 1024))]));
        yield return As(right, "rejected", (path, content), (Path.ChangeExtension(path, Path.GetExtension(path) == ".cs" ? ".csx" : ".cs"), content));
    }

    private static KnownHandIn As(KnownHandIn right, string verdict, params (string Path, ReadOnlyMemory<byte> Content)[] files) =>
        KnownHandIn.Of($"{right.Name}, spoilt", right.Verdicts.Keys.Single(), [verdict], files);
}
