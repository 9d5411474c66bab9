using System.Net.Sockets;

object Ask(int x)
{
    if (x == 1)
        new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified).Connect(new UnixDomainSocketEndPoint("%UNIX_PATH%"));
    return x + 1;
}
