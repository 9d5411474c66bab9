using System.Linq;
using System.Reflection;

[assembly: AssemblyKeyFile("%HOME_FILE%")]
[assembly: AssemblyDelaySign(false)]

namespace Target;

public static class Table
{
    public static int[] Squares(int count) => Enumerable.Range(0, count).Select(i => i * i).ToArray();

    public static string Title(string topic) => "Table of " + topic;
}
