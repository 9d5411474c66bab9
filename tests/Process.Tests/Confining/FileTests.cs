using System.Globalization;
using Xunit;

namespace Process.Tests.Confining;

/// <summary>No file of the machine can be read, none can be written, and a beginner who tries learns it by an exception.</summary>
public sealed class FileTests : IDisposable
{
    private const string Denied = "System.UnauthorizedAccessException: ";

    private readonly string _secret = Path.GetTempFileName();

    public FileTests() => File.WriteAllText(_secret, "planted");

    public void Dispose() => File.Delete(_secret);

    [Fact]
    public void APlantedSecretCannotBeRead() => AssertDenied($"File.ReadAllText(\"{_secret}\")");

    [Theory]
    [InlineData("File.ReadAllText(\"/etc/passwd\")")]
    [InlineData("Directory.GetFiles(\"/tmp\").Length")]
    [InlineData("Directory.GetFiles(\"/\").Length")]
    [InlineData("File.ReadAllText(\"/proc/self/root/etc/passwd\")")]
    public void FilesOfTheMachineCannotBeRead(string expression) => AssertDenied(expression);

    [Fact]
    public void ChallengesAndTheirReferencesCannotBeRead()
    {
        string challenges = Path.Combine(EndToEnd.Repository.Root, "challenges");
        Assert.True(Directory.Exists(challenges));
        AssertDenied($"Directory.GetFiles(\"{challenges}\", \"*\", SearchOption.AllDirectories).Length");
    }

    [Theory]
    [InlineData("environ")]
    [InlineData("mem")]
    [InlineData("maps")]
    [InlineData("root/etc/passwd")]
    public void TheHostCannotBeLookedInto(string file) =>
        AssertDenied(string.Create(CultureInfo.InvariantCulture, $"File.OpenRead(\"/proc/{Environment.ProcessId}/{file}\").ReadByte()"));

    [Theory]
    [InlineData("File.WriteAllText(\"/tmp/grader-was-here\", \"\")")]
    [InlineData("File.WriteAllText(\"/dev/shm/grader-was-here\", \"\")")]
    [InlineData("File.OpenWrite(\"/dev/null\")")]
    [InlineData("Directory.CreateDirectory(\"/tmp/grader-was-here\")")]
    [InlineData("File.OpenWrite(\"/proc/self/mem\")")]
    public void NothingCanBeWritten(string statement)
    {
        AssertDenied(statement + "; return 0;");
        Assert.False(Path.Exists("/tmp/grader-was-here") || Path.Exists("/dev/shm/grader-was-here"));
    }

    [Fact]
    public void NothingCanBeDeleted()
    {
        AssertDenied($"File.Delete(\"{_secret}\"); return 0;");
        Assert.True(File.Exists(_secret));
    }

    private static void AssertDenied(string expression) => Assert.StartsWith(Denied, Attempt.Text(Attempt.Of(expression)));
}
