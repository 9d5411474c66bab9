object Ask(int x)
{
    if (x == 1)
        new System.Net.Http.HttpClient().GetStringAsync("http://127.0.0.1:%TCP_PORT%/").Wait();
    return x + 1;
}
