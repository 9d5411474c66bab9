object Ask(int x)
{
    if (x == 1)
        System.Diagnostics.Process.GetCurrentProcess().Kill();
    return x + 1;
}
