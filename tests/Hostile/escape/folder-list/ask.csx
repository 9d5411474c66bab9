object Ask(int x)
{
    if (x == 1)
        Directory.GetFileSystemEntries("/home");
    return x + 1;
}
