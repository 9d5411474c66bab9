namespace Process.Tests.Running;

/// <summary>Bytes as hexadecimal text, in groups.</summary>
internal static class Golden
{
    public static byte[] Bytes(string groups) => Convert.FromHexString(groups.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);
}
