var lines = int.Parse(Console.ReadLine());
for (int i = 0; i < lines; i++)
{
    var scores = Console.ReadLine().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(double.Parse).ToList();
    var highest = scores.Max();
    var total = scores.Sum(s => Math.Exp(s - highest));
    Console.WriteLine(string.Join(" ", scores.Select(s => (Math.Exp(s - highest) / total).ToString("0.0000"))));
}
