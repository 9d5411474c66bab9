using System.Net.Sockets;

object Ask(int x)
{
    if (x == 1)
        new TcpClient("127.0.0.1", %TCP_PORT%);
    return x + 1;
}
