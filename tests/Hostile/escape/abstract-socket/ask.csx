using System.Net.Sockets;

object Ask(int x)
{
    if (x == 1)
        new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified).Connect(new UnixDomainSocketEndPoint("\0%ABSTRACT_NAME%"));
    return x + 1;
}
