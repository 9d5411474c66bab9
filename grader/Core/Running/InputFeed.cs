namespace Grader.Running;

/// <summary>Standard input of a child, streamed: a file of any size goes through one small buffer, as fast as the child reads.</summary>
internal sealed class InputFeed(WorkerProcess target, Stream source)
{
    private readonly byte[] _buffer = new byte[64 << 10];
    private ReadOnlyMemory<byte> _unwritten;

    /// <summary>Writes what goes without waiting. False: all is written or the child will read no more, and its input is closed.</summary>
    public bool Continue()
    {
        while (true)
        {
            if (_unwritten.IsEmpty)
                _unwritten = _buffer.AsMemory(0, source.Read(_buffer));
            if (_unwritten.IsEmpty || target.Write(WorkerStreams.Input, _unwritten) is not { } rest)
            {
                target.CloseInput();
                return false;
            }
            _unwritten = rest;
            if (!rest.IsEmpty)
                return true;
        }
    }
}
