using System.Net;
using System.Net.Sockets;

object Ask(int x)
{
    if (x == 1)
        new TcpListener(IPAddress.Loopback, 0).Start();
    return x + 1;
}
