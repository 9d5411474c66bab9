namespace Grader.Judging;

/// <summary>
/// A complete matching of a bipartite graph, by augmenting paths, if there is one; otherwise one that shows that there is none.
/// Which pairs fit is asked when it matters, and once.
/// </summary>
internal sealed class Matching
{
    private const int Free = -1;

    /// <summary>Look-ups, a second or so: contrived elements could ask for the cube of their number. Beyond it nothing more is rearranged.</summary>
    private const long MaxSteps = 400_000_000;

    private readonly Func<int, int, bool> _fits;
    private readonly sbyte[] _known;
    private readonly int[] _ofLeft;
    private readonly int[] _ofRight;
    private readonly int[] _visited;
    private long _steps;

    public Matching(int left, int right, Func<int, int, bool> fits)
    {
        _fits = fits;
        _known = new sbyte[left * right];
        _ofLeft = new int[left];
        _ofRight = new int[right];
        _visited = new int[right];
        Array.Fill(_ofLeft, Free);
        Array.Fill(_ofRight, Free);
        bool complete = true;
        for (int i = 0; i < left; i++)
            if (complete)
                complete = Augment(i, i + 1);
            else
                PairWithFree(i);
    }

    /// <summary>-1 where it has none.</summary>
    public int PartnerOf(int left) => _ofLeft[left];

    private bool Augment(int left, int round)
    {
        if (PairWithFree(left))
            return true;
        for (int right = 0; right < _ofRight.Length; right++)
        {
            if (_visited[right] == round || _steps > MaxSteps || !Fits(left, right))
                continue;
            _visited[right] = round;
            if (Augment(_ofRight[right], round))
                return Pair(left, right);
        }
        return false;
    }

    private bool PairWithFree(int left)
    {
        for (int right = 0; right < _ofRight.Length; right++)
            if (_ofRight[right] == Free && Fits(left, right))
                return Pair(left, right);
        return false;
    }

    private bool Pair(int left, int right)
    {
        _ofLeft[left] = right;
        _ofRight[right] = left;
        return true;
    }

    private bool Fits(int left, int right)
    {
        _steps++;
        ref sbyte known = ref _known[left * _ofRight.Length + right];
        if (known == 0)
            known = _fits(left, right) ? (sbyte)1 : (sbyte)-1;
        return known > 0;
    }
}
