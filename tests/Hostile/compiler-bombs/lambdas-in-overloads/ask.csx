object Ask(int x) => x + 1;

class Pick
{
    public static int One(Func<int, int> f) => 1;
    public static int One(Func<string, int> f) => 2;
    public static int One(Func<long, int> f) => 3;
}

int Bomb() => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => Pick.One(x => y.Length))))))))))))));
