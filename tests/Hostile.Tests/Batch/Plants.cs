using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Hostile.Tests;

/// <summary>
/// What is laid out to be stolen or touched: secrets, new in each run, and sockets that wait for someone. An entry is told where they
/// are (<c>%HOME_FILE%</c> and the like in its sources), never what they say; it knows them by how they begin.
/// </summary>
internal sealed class Plants : IDisposable
{
    /// <summary>How every secret begins: an entry can search for it as <c>"planted" + "-"</c>.</summary>
    public const string Prefix = "planted-";

    private readonly Dictionary<string, string> _words;
    private readonly string _temporaryFile = Path.Combine(Path.GetTempPath(), $"{Prefix}{Guid.NewGuid():N}");
    private readonly TcpListener _tcp = new(IPAddress.Loopback, 0);
    private readonly Socket _udp = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _unix = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Socket _abstract = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <param name="home">The folder that is to be the home of whoever runs the command.</param>
    /// <param name="sockets">A folder for a unix socket.</param>
    public Plants(string home, string sockets)
    {
        string homeFile = Path.Combine(home, "notes.txt"), unix = Path.Combine(sockets, "unix"), name = $"{Prefix}{Guid.NewGuid():N}";
        File.WriteAllText(homeFile, $"the password is {Home}\n");
        File.WriteAllText(_temporaryFile, $"the password is {Temporary}\n");
        _tcp.Start();
        _udp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Listen(_unix, unix);
        Listen(_abstract, $"\0{name}");
        _words = new(StringComparer.Ordinal)
        {
            ["%HOME_FILE%"] = homeFile,
            ["%TMP_FILE%"] = _temporaryFile,
            ["%TCP_PORT%"] = Port(_tcp.LocalEndpoint),
            ["%UDP_PORT%"] = Port(_udp.LocalEndPoint!),
            ["%UNIX_PATH%"] = unix,
            ["%ABSTRACT_NAME%"] = name,
        };
    }

    /// <summary>In a variable of the command's environment.</summary>
    public string Environment { get; } = Secret("environment");

    /// <summary>In a file of its home.</summary>
    public string Home { get; } = Secret("home");

    /// <summary>In a file of /tmp.</summary>
    public string Temporary { get; } = Secret("tmp");

    /// <summary>In a comment of each reference: the command has read it, and no other process has it.</summary>
    public string Memory { get; } = Secret("memory");

    /// <summary>An input of hidden checks: the submission is given it, and nobody may be shown it.</summary>
    public string Hidden { get; } = Secret("hidden");

    /// <summary>All of them, the number in hidden inputs included.</summary>
    public string[] Secrets => [Environment, Home, Temporary, Memory, .. HiddenInputs];

    public string[] HiddenInputs => [Hidden, "40417077"];

    /// <summary>Copies files to where a learner or an author puts them, with the places of what is planted filled in.</summary>
    public static void Copy(string from, string to, Func<string, string> fillIn, string? except = null)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => file != except))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // Byte for byte: not all that is handed in is text.
            File.WriteAllText(target, fillIn(File.ReadAllText(file, Encoding.Latin1)), Encoding.Latin1);
        }
    }

    /// <summary>The same for challenges, which hold secrets.</summary>
    public void CopyChallenges(string to)
    {
        (_words["%MEMORY_SECRET%"], _words["%HIDDEN_SECRET%"]) = (Memory, Hidden);
        Copy(Place.Challenges, to, FillIn);
        _words.Remove("%MEMORY_SECRET%");
        _words.Remove("%HIDDEN_SECRET%");
    }

    public string FillIn(string text) => _words.Aggregate(text, (filled, word) => filled.Replace(word.Key, word.Value, StringComparison.Ordinal));

    /// <summary>What has come to a socket, in words.</summary>
    public IEnumerable<string> Contacts()
    {
        if (_tcp.Pending())
            yield return "a connection to the TCP socket";
        if (_udp.Available > 0)
            yield return "a datagram at the UDP socket";
        if (_unix.Poll(0, SelectMode.SelectRead))
            yield return "a connection to the unix socket";
        if (_abstract.Poll(0, SelectMode.SelectRead))
            yield return "a connection to the abstract socket";
    }

    public void Dispose()
    {
        _tcp.Dispose();
        _udp.Dispose();
        _unix.Dispose();
        _abstract.Dispose();
        File.Delete(_temporaryFile);
    }

    private static string Secret(string where) => $"{Prefix}{where}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    private static string Port(EndPoint endPoint) => ((IPEndPoint)endPoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void Listen(Socket socket, string path)
    {
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen();
    }
}
