using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Grading;

internal static class Seeds
{
    /// <summary>
    /// The seed of a check's generated inputs: from the challenge, the check and the text of the script that declares it, so that
    /// it is the same on every machine and changes with the check.
    /// </summary>
    public static long For(string challengeId, string checkName, string script)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{challengeId}\0{checkName}\0{script}"));
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
