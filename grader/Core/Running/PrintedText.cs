using System.Buffers;
using System.Text;

namespace Grader.Running;

/// <summary>
/// What a process printed since the last question, up to a limit. The two streams are kept apart and joined in a fixed order,
/// for the order in which their bytes arrive is a matter of chance.
/// </summary>
internal sealed class PrintedText
{
    private readonly ArrayBufferWriter<byte> _output = new();
    private readonly ArrayBufferWriter<byte> _error = new();
    private bool _crashing;

    /// <summary>How many bytes may be printed.</summary>
    public int Limit { get; set; } = LimitBounds.UsualOutput;

    public bool IsOverLimit { get; private set; }

    public ReadOnlySpan<byte> Output => _output.WrittenSpan;

    public ReadOnlySpan<byte> Error => _error.WrittenSpan;

    public void AddOutput(ReadOnlySpan<byte> bytes) => Add(_output, bytes);

    public void AddError(ReadOnlySpan<byte> bytes) => Add(_error, bytes);

    /// <summary>Everything printed: standard output, then standard error, without what the runtime says when it dies.</summary>
    public string Text() => Encoding.UTF8.GetString(Output) + ErrorText();

    public string ErrorText() => Encoding.UTF8.GetString(CrashText.Before(Error));

    public void Clear()
    {
        _output.ResetWrittenCount();
        _error.ResetWrittenCount();
        IsOverLimit = false;
        _crashing = false;
    }

    /// <summary>
    /// Beyond the limit bytes are counted and dropped, never kept. The one thing that is not held against a process is the
    /// trace of a stack overflow, which the runtime prints and which may be longer than any limit.
    /// </summary>
    private void Add(ArrayBufferWriter<byte> stream, ReadOnlySpan<byte> bytes)
    {
        int room = Math.Max(0, Limit - _output.WrittenCount - _error.WrittenCount);
        stream.Write(bytes[..Math.Min(room, bytes.Length)]);
        if (bytes.Length <= room)
            return;
        _crashing = _crashing || CrashText.IsStackOverflow(Error);
        IsOverLimit = IsOverLimit || !_crashing;
    }
}
