namespace Streams;

internal static class Program
{
    private static void Main()
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), bufferSize: 1 << 16);
        long sum = 0;
        int active = 0, run = 0, longest = 0;
        int n = NextInt(reader);
        for (int i = 0; i < n; i++)
        {
            int value = NextInt(reader);
            run = value > 0 ? 0 : run + 1;
            longest = Math.Max(longest, run);
            if (value <= 0)
                continue;
            sum += value;
            active++;
        }
        Console.WriteLine("{0} {1} {2}", sum, active, longest);
    }

    private static int NextInt(StreamReader reader)
    {
        int c = reader.Read();
        while (c is not ('-' or -1 or (>= '0' and <= '9')))
            c = reader.Read();

        bool negative = c == '-';
        if (negative)
            c = reader.Read();

        int value = 0;
        for (; c is >= '0' and <= '9'; c = reader.Read())
            value = value * 10 + (c - '0');
        return negative ? -value : value;
    }
}
