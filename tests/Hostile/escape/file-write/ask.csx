object Ask(int x)
{
    if (x == 1)
        File.WriteAllText("/tmp/hostile-file-write", "here I am");
    return x + 1;
}
