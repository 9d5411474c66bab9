object Ask(int x)
{
    if (x == 1)
        System.Diagnostics.Process.Start("/bin/sh", ["-c", "true"]).WaitForExit();
    return x + 1;
}
