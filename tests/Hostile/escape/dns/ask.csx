object Ask(int x)
{
    if (x == 1)
        System.Net.Dns.GetHostAddresses("localhost");
    return x + 1;
}
