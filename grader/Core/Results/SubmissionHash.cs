using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Grader.Submissions;

namespace Grader.Results;

/// <summary>What was handed in, in 64 letters: all that a grading of it depends on, and no more. Times, owners and other packs are not in it.</summary>
public static class SubmissionHash
{
    public static string Of(HandIn handIn)
    {
        string[] parts = handIn switch
        {
            HandIn.Code code => ["code", .. code.Files.SelectMany(file => new[] { file.Path, file.Text }), "notes", .. code.Notes],
            HandIn.Answers answers => ["answers", .. answers.Tries],
            HandIn.Rejected rejected => ["rejected", rejected.Reason],
            HandIn.Missing => ["missing"],
            _ => throw new UnreachableException(),
        };
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            // As it is in memory: half a surrogate pair has no bytes in UTF-8.
            byte[] bytes = Encoding.Unicode.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
