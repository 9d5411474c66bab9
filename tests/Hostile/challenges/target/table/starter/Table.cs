namespace Target;

public static class Table
{
    public static int[] Squares(int count) => [];

    public static string Title(string topic) => "";
}
