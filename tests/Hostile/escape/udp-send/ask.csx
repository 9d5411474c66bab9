using System.Net.Sockets;

object Ask(int x)
{
    if (x == 1)
        new UdpClient().Send([1, 2, 3], 3, "127.0.0.1", %UDP_PORT%);
    return x + 1;
}
