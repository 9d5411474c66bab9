namespace Classes;

/// <summary>Deals what it has in a shuffled order, again and again: of n cards each is dealt as often as any other, or once more.</summary>
internal sealed class Deck<T>
{
    private readonly T[] _cards;
    private int _next;

    public Deck(IEnumerable<T> cards, Random random)
    {
        _cards = [.. cards];
        if (_cards.Length == 0)
            throw new ArgumentException("There is nothing to deal.", nameof(cards));
        random.Shuffle(_cards);
    }

    public T Deal() => _cards[_next++ % _cards.Length];
}
