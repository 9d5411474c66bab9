using System.Text;
using Grader.Judging;
using Grader.Running;

namespace Core.Tests.Judging;

/// <summary>Payloads in hexadecimal, as a runner writes them and as an attacker might.</summary>
internal static class WireBytes
{
    public static byte[] Of(string hex) => Convert.FromHexString(hex.Replace(" ", ""));

    public static string Text(string value) => Number(Encoding.UTF8.GetByteCount(value)) + Convert.ToHexString(Encoding.UTF8.GetBytes(value));

    public static string Number(int value) => Convert.ToHexString(BitConverter.GetBytes(value));

    public static Observation Value(byte[] payload)
    {
        var reader = new WireReader(payload);
        Observation value = ObservationReader.ReadValue(ref reader);
        reader.End();
        return value;
    }

    public static Outcome Outcome(byte[] payload)
    {
        var reader = new WireReader(payload);
        Outcome outcome = ObservationReader.ReadOutcome(ref reader);
        reader.End();
        return outcome;
    }
}
