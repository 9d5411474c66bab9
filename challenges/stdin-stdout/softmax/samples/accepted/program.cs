using System.Globalization;

class Program
{
    static void Main()
    {
        var t = int.Parse(Console.ReadLine()!);
        while (t-- > 0)
        {
            var words = Console.ReadLine()!.Split(' ').Where(w => w != "").ToList();
            var n = int.Parse(words[0]);
            var s = new double[n];
            for (var i = 0; i < n; i++)
                s[i] = double.Parse(words[i + 1], CultureInfo.InvariantCulture);

            // log of the sum of the powers, with the largest score taken out
            var max = s.Max();
            var log = max + Math.Log(s.Sum(v => Math.Exp(v - max)));
            foreach (var v in s)
                Console.Write(Math.Exp(v - log).ToString("E9", CultureInfo.InvariantCulture) + " ");
            Console.WriteLine();
        }
    }
}
