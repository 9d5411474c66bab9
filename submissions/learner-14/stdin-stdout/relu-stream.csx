var numbers = new List<int>();
string line;
while ((line = Console.ReadLine()) != null)
    foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        numbers.Add(int.Parse(word));
numbers.RemoveAt(0);

long sum = 0;
int active = 0, dead = 0, longest = 0;
while (numbers.Count > 0)
{
    int value = numbers[0];
    numbers.RemoveAt(0);
    if (value > 0)
    {
        sum += value;
        active++;
        dead = 0;
    }
    else
    {
        dead++;
        longest = Math.Max(longest, dead);
    }
}
Console.WriteLine(sum + " " + active + " " + longest);
