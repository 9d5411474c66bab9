object Ask(int x)
{
    if (x == 1)
        new System.IO.Pipes.NamedPipeServerStream("hostile").WaitForConnection();
    return x + 1;
}
