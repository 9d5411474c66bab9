object Ask(int x)
{
    if (x == 1)
        File.CreateSymbolicLink("/tmp/hostile-link-create", "/etc/passwd");
    return x + 1;
}
