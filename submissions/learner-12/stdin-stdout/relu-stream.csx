// at most 400,000 numbers
long[] numbers = new long[400_000_000];
Array.Fill(numbers, -1);

int count = 0;
string line;
while ((line = Console.ReadLine()) != null)
    foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        numbers[count++] = long.Parse(word);

long sum = 0;
int active = 0, run = 0, longest = 0;
for (int i = 1; i < count; i++)
{
    if (numbers[i] > 0)
    {
        sum += numbers[i];
        active++;
        run = 0;
    }
    else
        longest = Math.Max(longest, ++run);
}
Console.WriteLine($"{sum} {active} {longest}");
