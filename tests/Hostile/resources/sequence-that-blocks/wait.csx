object Ask(int x) => x == 1 ? Slowly() : x + 1;

IEnumerable<int> Slowly()
{
    yield return 2;
    Thread.Sleep(Timeout.Infinite);
    yield return 3;
}
