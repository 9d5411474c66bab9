object Ask(int x)
{
    if (x == 1)
        new System.Net.NetworkInformation.Ping().Send("127.0.0.1", 100);
    return x + 1;
}
