namespace Target;

public static class Table
{
    public static int[] Squares(int count)
    {
        System.Console.WriteLine($"asked for {count}");
        var squares = new int[count];
        for (int i = 1; i < count; i++)
            squares[i] = i + i;
        return squares;
    }

    public static string Title(string topic) => "table of " + topic;
}
