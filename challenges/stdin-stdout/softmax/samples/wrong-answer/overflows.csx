var lines = int.Parse(Console.ReadLine());
for (int i = 0; i < lines; i++)
{
    var scores = Console.ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(double.Parse).ToList();
    var total = scores.Sum(s => Math.Exp(s));
    Console.WriteLine(string.Join(" ", scores.Select(s => Math.Exp(s) / total)));
}
