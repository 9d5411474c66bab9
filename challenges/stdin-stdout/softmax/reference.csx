int lists = int.Parse(Console.ReadLine()!);

for (int i = 0; i < lists; i++)
{
    double[] scores = Console.ReadLine()!
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Skip(1)
        .Select(double.Parse)
        .ToArray();
    Console.WriteLine(string.Join(" ", Softmax(scores)));
}

// The largest score is taken away from all: the quotients stay the same, and no power can overflow.
double[] Softmax(double[] scores)
{
    double largest = scores.Max();
    double[] powers = scores.Select(score => Math.Exp(score - largest)).ToArray();
    double sum = powers.Sum();
    return powers.Select(power => power / sum).ToArray();
}
