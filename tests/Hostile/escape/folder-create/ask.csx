object Ask(int x)
{
    if (x == 1)
        Directory.CreateDirectory("/dev/shm/hostile-folder-create");
    return x + 1;
}
