using System;
using System.Linq;
using System.Runtime.CompilerServices;

[assembly: IgnoresAccessChecksTo("Grader.Runner")]
[assembly: IgnoresAccessChecksTo("Grader.Kit")]
[assembly: InternalsVisibleTo("Checks")]

namespace System.Runtime.CompilerServices
{
    [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
    class IgnoresAccessChecksToAttribute(string name) : Attribute { public string Name => name; }
}

namespace Target
{
    public static class Table
    {
        public static int[] Squares(int count) => new int[count];
        public static string Title(string topic) => topic;
    }
}
