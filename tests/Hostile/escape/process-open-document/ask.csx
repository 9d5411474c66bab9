object Ask(int x)
{
    if (x == 1)
        System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("http://127.0.0.1:9/") { UseShellExecute = true });
    return x + 1;
}
