using System.Collections;

object Ask(int x) => x == 1 ? new Boaster() : x + 1;

class Boaster : IReadOnlyList<int>, ICollection<int>
{
    public int Count => int.MaxValue;

    public bool IsReadOnly => true;

    public int this[int index] => index;

    public IEnumerator<int> GetEnumerator()
    {
        yield return 2;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Contains(int item) => true;

    public void CopyTo(int[] array, int index) => Array.Clear(array);

    public void Add(int item) { }

    public void Clear() { }

    public bool Remove(int item) => true;
}
