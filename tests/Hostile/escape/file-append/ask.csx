object Ask(int x)
{
    if (x == 1)
        File.AppendAllText(Path.Combine(Environment.CurrentDirectory, "hostile-file-append"), "here I am");
    return x + 1;
}
